using TrailTools.Cloud.Athena;
using TrailTools.Costs;
using TrailTools.Diagnostics;

namespace TrailTools.Queries;

/// <summary>Waits for a query's end, and tells meanwhile how far it is.</summary>
/// <param name="athena">Athena.</param>
/// <param name="prices">What things cost there.</param>
/// <param name="clock">Says how long to wait.</param>
/// <param name="log">Takes how far it is.</param>
internal sealed class QueryWatcher(IAthenaGateway athena, RegionPrices prices, TimeProvider clock, ITrailLog log)
{
    private const double Growth = 1.5;

    /// <summary>How often in a row Athena may answer that it is asked too often.</summary>
    private const int MostRefusals = 20;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private readonly DateTimeOffset _start = clock.GetUtcNow();
    private int _refusals;

    /// <summary>Waits for the end, whatever it is.</summary>
    /// <param name="id">The query.</param>
    /// <param name="limits">What it may take; null where nobody stops it.</param>
    /// <param name="stop">Ends the waiting, and not the query.</param>
    /// <exception cref="TrailException">AthenaScanLimit, AthenaTimeout; or Athena does not answer.</exception>
    public async Task<QueryExecution> WaitAsync(string id, QueryLimits? limits, CancellationToken stop)
    {
        for (var pause = FirstPause; ; pause = Shorter(pause * Growth, LongestPause))
        {
            var query = await TryGetAsync(id, stop).ConfigureAwait(false);
            if (query?.IsOver == true)
                return Ended(query);
            if (query is not null)
            {
                log.Progress(ProgressOf(query));
                limits?.Check(query, prices);
            }

            await Task.Delay(PauseWithin(limits, id, pause), clock, stop).ConfigureAwait(false);
        }
    }

    /// <summary>How the query is; null where Athena is asked too often at this moment.</summary>
    private async Task<QueryExecution?> TryGetAsync(string id, CancellationToken stop)
    {
        try
        {
            var query = await athena.GetAsync(id, stop).ConfigureAwait(false);
            _refusals = 0;
            return query;
        }
        catch (TrailException error) when (error.Kind == TrailErrorKind.Throttled && ++_refusals < MostRefusals)
        {
            return null;
        }
    }

    private TimeSpan PauseWithin(QueryLimits? limits, string id, TimeSpan pause)
    {
        if (limits?.Timeout is not { } timeout)
            return pause;

        var left = timeout - Elapsed;
        return left > TimeSpan.Zero ? Shorter(pause, left)
            : throw new TrailException(TrailErrorKind.Timeout, "AthenaTimeout", id, FormattableString.Invariant($"The query was stopped: it was not answered within {timeout.TotalSeconds:0.#} s (-TimeoutSec)."));
    }

    private QueryExecution Ended(QueryExecution query)
    {
        log.Verbose(FormattableString.Invariant($"The query {query.Id} is {query.State} after {query.TotalTime.TotalSeconds:0.0} s, {query.QueueTime.TotalSeconds:0.0} s of them in the queue; it read {query.BytesScanned:N0} bytes{(query.IsReused ? ", none now: an earlier result is given again" : "")}, for ${QueryPrice.Of(query, prices):0.######}."));
        return query;
    }

    private WorkProgress ProgressOf(QueryExecution query)
    {
        var status = query.State == QueryExecution.Queued
            ? FormattableString.Invariant($"In the queue for {Elapsed.TotalSeconds:0} s")
            : FormattableString.Invariant($"Running for {(Elapsed - query.QueueTime).TotalSeconds:0} s after {query.QueueTime.TotalSeconds:0.0} s in the queue, {query.BytesScanned / 1e6:N0} MB read, ${QueryPrice.SoFar(query, prices):0.####} so far");
        return new WorkProgress(0, 0, 0, 0, IsListed: false, Elapsed) { Activity = "Athena answers a query", Status = status };
    }

    private TimeSpan Elapsed => clock.GetUtcNow() - _start;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
