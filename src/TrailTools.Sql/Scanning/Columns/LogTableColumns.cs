using DuckDB.NET.Native;
using TrailTools.Tables;

namespace TrailTools.Sql.Scanning.Columns;

/// <summary>The columns of a table of log files.</summary>
internal sealed class LogTableColumns
{
    /// <summary>The path of the file that it was read in.</summary>
    public const string File = "trailtools_file";

    /// <summary>Its number in the file, from 1.</summary>
    public const string Position = "trailtools_position";

    /// <summary>When the file was delivered (UTC); NULL where its name does not tell.</summary>
    public const string Delivered = "trailtools_delivered";

    private static readonly ScanColumn[] Documented = [.. CloudTrailColumns.Documented.Select(static column => new MemberColumn(column))];

    private static readonly Dictionary<string, Func<RecordPlace, ReadOnlyMemory<byte>?>> Partitions = new()
    {
        [PartitionColumns.Account] = static place => place.Account,
        [PartitionColumns.Region] = static place => place.Region,
        [PartitionColumns.Day] = static place => place.Day,
    };

    private static readonly ScanColumn[] Origin =
    [
        new PlaceText(File, static place => place.Path),
        new PlaceNumber(Position, DuckDBType.BigInt, static place => place.Position),
        new PlaceNumber(Delivered, DuckDBType.Timestamp, static place => place.Delivered),
    ];

    private readonly ScanColumn[] _origin;

    private LogTableColumns(ScanColumn[] origin) => _origin = origin;

    /// <summary>Those that AWS documents.</summary>
    public static LogTableColumns OfAws { get; } = new([]);

    /// <summary>Those and what tells of each record itself.</summary>
    public static LogTableColumns WithOrigin { get; } = new(Origin);

    /// <summary>The columns in their order.</summary>
    /// <param name="otherNames">Other names of partition columns that are wanted.</param>
    public IReadOnlyList<ScanColumn> For(IEnumerable<string> otherNames)
        => [.. Documented, .. PartitionColumns.Names.Select(Partition), .. otherNames.Select(Partition), .. _origin];

    private static PlaceText Partition(string name) => new(name, Partitions[PartitionColumns.OtherNames.GetValueOrDefault(name, name)]);
}
