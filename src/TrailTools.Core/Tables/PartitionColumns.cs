namespace TrailTools.Tables;

/// <summary>The columns that say which folder a record was found in, and the other names that tables of AWS's examples give them.</summary>
internal static class PartitionColumns
{
    /// <summary>The account's column.</summary>
    public const string Account = "account";

    /// <summary>The Region's column.</summary>
    public const string Region = "region";

    /// <summary>The day's column; its texts are as in the folders' names, such as <c>2026/03/04</c>.</summary>
    public const string Day = "day";

    /// <summary>How a day is written.</summary>
    public const string DayFormat = "yyyy/MM/dd";

    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = [Account, Region, Day];

    /// <summary>Other tables' names for the same: Athena User Guide (partition projection), and AWS's Security Analytics Bootstrap.</summary>
    public static IReadOnlyDictionary<string, string> OtherNames { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["timestamp"] = Day,
        ["account_partition"] = Account,
        ["region_partition"] = Region,
        ["date_partition"] = Day,
    };
}
