namespace TrailTools.Aws.Athena.Results;

/// <summary>A cell of a result.</summary>
internal sealed class Datum
{
    /// <summary>Its text; null for no value.</summary>
    public string? VarCharValue { get; set; }
}
