using System.Text.Json.Serialization;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Manifests;

/// <summary>A Parquet file of a store, as its batch's manifest tells of it.</summary>
/// <param name="Path">Its path below the store, with forward slashes.</param>
/// <param name="Rows">How many events it has.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="IsKeyed">Whether its events' log files had AWS's names; such are asked for by the day, the others after all days.</param>
/// <param name="FirstTime">The least of its events' times as text; null where none has one.</param>
/// <param name="LastTime">The greatest.</param>
/// <param name="HasUsualTimes">Whether each has a time in the form that CloudTrail writes, so that these texts are in the order of the times.</param>
/// <param name="FirstDelivered">The delivery of the first log file (UTC); null where their names do not tell.</param>
/// <param name="LastDelivered">The delivery of the last log file.</param>
internal sealed record StoredFile(string Path, long Rows, long Bytes, bool IsKeyed, string? FirstTime, string? LastTime, bool HasUsualTimes, DateTimeOffset? FirstDelivered, DateTimeOffset? LastDelivered)
{
    /// <summary>Where it is; null for a path that no store has.</summary>
    [JsonIgnore]
    public StorePartition? Partition { get; } = PartitionOf(Path);

    /// <summary>Whether it is a file that a store can have.</summary>
    [JsonIgnore]
    public bool IsRight => Partition is { } partition && (partition.Day is not null || !IsKeyed) && (!HasUsualTimes || (FirstTime is not null && LastTime is not null));

    /// <summary>Whether it can hold an answer, by what the names of its log files and folders say.</summary>
    public bool IsIn(LogScope scope)
        => !IsKeyed || (scope.Accounts(Partition!.Account!) && scope.Regions(Partition.Region!) && !(Partition.Day < scope.FirstDay) && !(Partition.Day > scope.LastDay));

    /// <summary>Whether one of its events can be of a range of times.</summary>
    public bool IsIn(TimeTexts times) => !HasUsualTimes || (times.IsBefore(FirstTime!) && times.IsBehind(LastTime!));

    // A backslash is a path's on some systems, and no folder of a store has one.
    private static StorePartition? PartitionOf(string? path)
        => path?.EndsWith(".parquet", StringComparison.Ordinal) == true && !path.Contains('\\', StringComparison.Ordinal) && path.LastIndexOf('/') is > 0 and var slash
            ? StorePartition.Parse(path[..slash]) : null;
}
