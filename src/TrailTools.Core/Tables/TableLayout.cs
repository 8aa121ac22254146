using TrailTools.Cloud.Athena;

namespace TrailTools.Tables;

/// <summary>How a table over log files is cut, whoever made it: what the folders' account, Region and day are called in it.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Columns">Its columns, without those of partitions.</param>
internal sealed record TableLayout(TableId Id, IReadOnlyList<CatalogColumn> Columns)
{
    /// <summary>The column with the folder's account, a text; null where there is none.</summary>
    public PartitionKey? Account { get; init; }

    /// <summary>The column with the folder's Region, a text; null where there is none.</summary>
    public PartitionKey? Region { get; init; }

    /// <summary>The column with the folder's day, a text in its <see cref="PartitionKey.Format"/>, which is null where days were added one by one; null where no one column has the day.</summary>
    public PartitionKey? Day { get; init; }

    /// <summary>The other columns of partitions.</summary>
    public IReadOnlyList<PartitionKey> Others { get; init; } = [];

    /// <summary>All columns of partitions.</summary>
    public IEnumerable<PartitionKey> Keys => [.. new[] { Account, Region, Day }.OfType<PartitionKey>(), .. Others];

    /// <summary>The folder over which it was made, such as s3://bucket/AWSLogs/; null for a view.</summary>
    public string? Location { get; init; }

    /// <summary>Where each partition's folder is, with the columns as <c>${day}</c>; null where that was not said.</summary>
    public string? Template { get; init; }

    /// <summary>Reads it from what the catalog has.</summary>
    public static TableLayout Read(TableDescription table) => new LayoutReader(table).Read();
}
