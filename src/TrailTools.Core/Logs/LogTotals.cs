namespace TrailTools.Logs;

/// <summary>What a listing has seen: all that there is once it is done, before that so far.</summary>
/// <param name="Files">Files that can hold an answer.</param>
/// <param name="Bytes">Their stored size.</param>
/// <param name="Pruned">Files that were left out because of what their keys say.</param>
/// <param name="NewestDelivery">The newest delivery that any file's key tells of, also one that was left out.</param>
/// <param name="IsDone">Whether nothing more will come.</param>
internal readonly record struct LogTotals(long Files, long Bytes, long Pruned, DateTimeOffset? NewestDelivery, bool IsDone);
