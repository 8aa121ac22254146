namespace TrailTools.Aws.Athena.Results;

/// <summary>A column of a result.</summary>
internal sealed class ColumnInfo
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its type, such as varchar.</summary>
    public string? Type { get; set; }
}
