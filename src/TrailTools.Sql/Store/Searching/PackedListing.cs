using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Searching;

/// <summary>Lists a store's log files in the order of the search: by day, delivery and path, and behind them those without AWS's names, by path.</summary>
/// <param name="content">What is in the store.</param>
/// <param name="scope">Which files can hold an answer.</param>
/// <param name="leaveOut">Says which of them can by what the columns say; null for all.</param>
/// <param name="log">Takes how many are left out so.</param>
internal sealed class PackedListing(StoreContent content, LogScope scope, Func<CancellationToken, IReadOnlySet<string>?> leaveOut, ITrailLog log) : LogListing(scope)
{
    private (long Files, long Bytes) _leftOut;

    /// <inheritdoc/>
    /// <remarks>That no event of a file can be an answer says the store, and not its name.</remarks>
    public override LogTotals Totals => base.Totals is var seen ? seen with { Files = seen.Files + _leftOut.Files, Bytes = seen.Bytes + _leftOut.Bytes } : default;

    /// <inheritdoc/>
    protected override IEnumerable<LogFile> Find(CancellationToken stop)
    {
        LogFile[] all = [.. content.Batches.SelectMany(batch => LogList.Read(content.Folder, batch).Select(entry => PackedFile.Of(batch.Batch, entry))).Where(file => file.Key is not { } key || Includes(key))];
        if (all.Length == 0)
            return all;

        CheckPacks();
        var files = leaveOut(stop) is { } wanted ? Array.FindAll(all, file => wanted.Contains(file.Path)) : all;
        _leftOut = (all.Length - files.Length, all.Sum(static file => file.Length) - files.Sum(static file => file.Length));
        log.Verbose($"The store's columns say of {_leftOut.Files:N0} of {all.Length:N0} log files that no answer is in them.");
        return files.OrderBy(static file => file.Key is null).ThenBy(static file => file.Key?.Day).ThenBy(static file => file.Key?.DeliveryTime)
            .ThenBy(static file => file.Path, StringComparer.Ordinal).Where(IsWanted);
    }

    private void CheckPacks()
    {
        foreach (var batch in content.Batches)
            StoreErrors.CheckFile(content.Folder.PackOf(batch.Batch), batch.PackBytes);
    }
}
