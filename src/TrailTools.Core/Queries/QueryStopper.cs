using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Queries;

/// <summary>Stops queries, and removes what those have written so far that did not come to their end.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="clock">Says how long to wait.</param>
/// <param name="log">Takes what could not be done.</param>
internal sealed class QueryStopper(ICloud cloud, TimeProvider clock, ITrailLog log)
{
    /// <summary>How long stopping may take where the user has stopped all.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <summary>How often it is asked whether a query is over, one pause apart.</summary>
    private const int MostAsked = 10;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>Stops a query after a failure or a stop: what goes wrong is a warning, since there is an error already.</summary>
    /// <param name="id">The query.</param>
    public async Task TryStopAsync(string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await StopAsync(id, patience.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TrailException or OperationCanceledException)
        {
            log.Warning($"The query {id} could not be stopped, and may go on at Athena: try Stop-TrailQuery -Id {id}. {error.Message}");
        }
    }

    /// <summary>Stops a query. One that has ended stays as it is, and keeps its result if it has succeeded.</summary>
    /// <param name="id">The query.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>How it is then.</returns>
    /// <exception cref="TrailException">There is no such query, or it may not be stopped.</exception>
    public async Task<QueryExecution> StopAsync(string id, CancellationToken stop)
    {
        var query = await cloud.Athena.GetAsync(id, stop).ConfigureAwait(false);
        if (!query.IsOver)
        {
            await cloud.Athena.StopAsync(id, stop).ConfigureAwait(false);
            query = await EndOfAsync(id, stop).ConfigureAwait(false);
        }

        if (query.State == QueryExecution.Cancelled)
            await TryRemoveAsync(query, stop).ConfigureAwait(false);
        return query;
    }

    private async Task<QueryExecution> EndOfAsync(string id, CancellationToken stop)
    {
        for (var asked = 1; ; asked++)
        {
            var query = await cloud.Athena.GetAsync(id, stop).ConfigureAwait(false);
            if (query.IsOver || asked == MostAsked)
                return query;
            await Task.Delay(Pause, clock, stop).ConfigureAwait(false);
        }
    }

    /// <summary>Removes a partial result, which is the query's own if its key has the query's id.</summary>
    private async Task TryRemoveAsync(QueryExecution query, CancellationToken stop)
    {
        if (query.IsReused || ResultPlace.Of(query.OutputLocation) is not { } place || !place.Key.Contains(query.Id, StringComparison.Ordinal))
            return;

        try
        {
            var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
            await cloud.Objects.DeleteAsync(new BucketId(place.Bucket, caller.AccountId), [new ObjectVersion(place.Key, null), new ObjectVersion($"{place.Key}.metadata", null)], stop).ConfigureAwait(false);
        }
        catch (TrailException error)
        {
            log.Warning($"The query {query.Id} was stopped, and what it had written may still be at {place}. {error.Message}");
        }
    }
}
