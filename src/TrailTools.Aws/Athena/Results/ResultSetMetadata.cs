namespace TrailTools.Aws.Athena.Results;

/// <summary>What the rows of a result are made of.</summary>
internal sealed class ResultSetMetadata
{
    /// <summary>The columns.</summary>
    public List<ColumnInfo>? ColumnInfo { get; set; }
}
