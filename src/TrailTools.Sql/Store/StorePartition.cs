using System.Globalization;
using TrailTools.Logs;
using TrailTools.Tables;

namespace TrailTools.Sql.Store;

/// <summary>The folder of a store that events are in: that of an account, a Region and a day, or the one for those that do not tell all three.</summary>
/// <remarks>Records say what they like: what does not look in full like an account, a Region and a day never becomes a path.</remarks>
internal sealed record StorePartition
{
    private const string UnknownFolder = "unknown";

    private StorePartition()
    {
    }

    /// <summary>That of events which do not tell where they belong.</summary>
    public static StorePartition Unknown { get; } = new();

    /// <summary>The account; null where it is not told.</summary>
    public string? Account { get; private init; }

    /// <summary>The Region; null where it is not told.</summary>
    public string? Region { get; private init; }

    /// <summary>The day; null where it is not told.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>The day as tables write it.</summary>
    public string? DayText => Day?.ToString(PartitionColumns.DayFormat, CultureInfo.InvariantCulture);

    /// <summary>Its path below the store, with forward slashes.</summary>
    public string Folder => Day is null ? UnknownFolder : $"{Account}/{Region}/{DayText}";

    /// <summary>That of a file's key.</summary>
    public static StorePartition Of(LogKey key) => new() { Account = key.AccountId, Region = key.Region, Day = key.Day };

    /// <summary>That of the texts of a row.</summary>
    public static StorePartition Of(string? account, string? region, string? day)
        => account is not null && region is not null && LogFolderNames.Account().IsMatch(account) && LogFolderNames.Region().IsMatch(region)
            && DateOnly.TryParseExact(day, PartitionColumns.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new() { Account = account, Region = region, Day = date } : Unknown;

    /// <summary>That of a folder below a store; null for any that a store does not have.</summary>
    public static StorePartition? Parse(string folder) => folder == UnknownFolder ? Unknown : folder.Split('/', 3) is [var account, var region, var day] && Of(account, region, day) is { Day: not null } found ? found : null;
}
