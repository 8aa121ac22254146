namespace TrailTools.Aws.Athena.Results;

/// <summary>Rows of a result.</summary>
internal sealed class ResultSet
{
    /// <summary>The rows.</summary>
    public List<Row>? Rows { get; set; }

    /// <summary>Their columns.</summary>
    public ResultSetMetadata? ResultSetMetadata { get; set; }
}
