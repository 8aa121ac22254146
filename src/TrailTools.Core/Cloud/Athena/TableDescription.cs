namespace TrailTools.Cloud.Athena;

/// <summary>A table as the data catalog has it.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Columns">Its columns, without those of partitions, in their order.</param>
/// <param name="PartitionKeys">The columns of its partitions.</param>
internal sealed record TableDescription(TableId Id, IReadOnlyList<CatalogColumn> Columns, IReadOnlyList<CatalogColumn> PartitionKeys)
{
    /// <summary>Its kind, such as EXTERNAL_TABLE or VIRTUAL_VIEW.</summary>
    public string? Type { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Its properties by name: those of TBLPROPERTIES, and beside them location, inputformat, outputformat and serde.serialization.lib.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>();
}
