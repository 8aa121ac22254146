namespace TrailTools.Aws.Athena.Catalog;

/// <summary>A table.</summary>
internal sealed class TableMetadata
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>When it was made.</summary>
    public DateTime? CreateTime { get; set; }

    /// <summary>Its kind, such as EXTERNAL_TABLE.</summary>
    public string? TableType { get; set; }

    /// <summary>Its columns.</summary>
    public List<Column>? Columns { get; set; }

    /// <summary>The columns of its partitions.</summary>
    public List<Column>? PartitionKeys { get; set; }

    /// <summary>Its properties.</summary>
    public Dictionary<string, string>? Parameters { get; set; }
}
