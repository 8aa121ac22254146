namespace TrailTools.Aws.Athena.Results;

/// <summary>A row of a result.</summary>
internal sealed class Row
{
    /// <summary>Its cells.</summary>
    public List<Datum>? Data { get; set; }
}
