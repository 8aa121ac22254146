namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>A table as the data catalog has it.</summary>
/// <param name="Database">Its database.</param>
/// <param name="Name">Its name there.</param>
internal sealed record CatalogTable(string Database, string Name)
{
    /// <summary>Its columns, without those of partitions.</summary>
    public IReadOnlyList<TableColumn> Columns { get; init; } = [];

    /// <summary>The columns of its partitions.</summary>
    public IReadOnlyList<TableColumn> PartitionKeys { get; init; } = [];

    /// <summary>What its DDL says of it; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>Where its objects are, such as s3://bucket/prefix/.</summary>
    public string Location { get; init; } = "";

    /// <summary>The class that reads its records.</summary>
    public string? SerDe { get; init; }

    /// <summary>What that class is told.</summary>
    public IReadOnlyDictionary<string, string> SerDeProperties { get; init; } = new Dictionary<string, string>();

    /// <summary>The class that finds records in objects.</summary>
    public string? InputFormat { get; init; }

    /// <summary>The class that would write them.</summary>
    public string? OutputFormat { get; init; }

    /// <summary>TBLPROPERTIES.</summary>
    public IReadOnlyDictionary<string, string> Properties { get; init; } = new Dictionary<string, string>();

    /// <summary>Partitions that ALTER TABLE added.</summary>
    public IReadOnlyList<TablePartition> AddedPartitions { get; init; } = [];

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset Created { get; init; }
}
