namespace TrailTools.Aws.Athena.Catalog;

/// <summary>A column of a table.</summary>
internal sealed class Column
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its type in Hive's words.</summary>
    public string? Type { get; set; }

    /// <summary>What is said of it.</summary>
    public string? Comment { get; set; }
}
