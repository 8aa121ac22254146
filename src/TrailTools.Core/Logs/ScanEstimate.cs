using TrailTools.Logs;

namespace TrailTools;

/// <summary>What a search would read and cost, known before it reads anything.</summary>
/// <param name="Engine">The engine that would answer.</param>
/// <param name="Folders">Folders of logs that would be listed, one an account, kind and Region; of the event history, Regions that would be asked.</param>
/// <param name="Objects">Log files that would be read.</param>
/// <param name="Bytes">Their stored bytes.</param>
/// <param name="Requests">Requests to AWS, those of this estimate's own listing too.</param>
/// <param name="Dollars">What these cost, in US dollars; transfer to the internet not counted.</param>
public sealed record ScanEstimate(string Engine, long Folders, long Objects, long Bytes, long Requests, decimal Dollars)
{
    /// <summary>The name of the engine that reads log files.</summary>
    internal const string LogScan = "LogScan";

    /// <summary>The name of the engine that answers SQL on this machine.</summary>
    internal const string Sql = "Sql";

    /// <summary>What a listing of files on this machine says.</summary>
    internal static ScanEstimate Of(LogListing listing, CancellationToken stop)
    {
        using (listing)
        {
            foreach (var _ in listing.Files(stop))
                stop.ThrowIfCancellationRequested();
            return new ScanEstimate(LogScan, 0, listing.Totals.Files, listing.Totals.Bytes, 0, 0);
        }
    }

    /// <summary>Both together.</summary>
    internal ScanEstimate Plus(ScanEstimate other)
        => this with { Folders = Folders + other.Folders, Objects = Objects + other.Objects, Bytes = Bytes + other.Bytes, Requests = Requests + other.Requests, Dollars = Dollars + other.Dollars };
}
