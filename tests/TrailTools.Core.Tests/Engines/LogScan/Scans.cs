using TrailTools.Diagnostics;
using TrailTools.Engines.LogScan;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Runs the log scan on folders.</summary>
internal static class Scans
{
    /// <summary>Every delivery of every event.</summary>
    public static EventQuestion Everything { get; } = new() { IncludeDuplicate = true };

    /// <summary>The events that a question finds, in their order.</summary>
    public static async Task<List<TrailEvent>> Search(string folder, EventQuestion query, ITrailLog? log = null)
    {
        var engine = new LogScanEngine(new FolderLogStore([folder]), new LogReadLimits());
        var found = new List<TrailEvent>();
        await foreach (var batch in engine.SearchAsync(query, new SearchSummary(), log ?? NullTrailLog.Instance, TestContext.Current.CancellationToken))
            found.AddRange(batch);
        return found;
    }

    /// <summary>The records of a folder.</summary>
    public static async Task<List<TrailRecord>> Records(string folder) => [.. (await Search(folder, Everything)).Select(static found => found.Record)];
}
