using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Costs;
using TrailTools.Diagnostics;

namespace TrailTools.Queries;

/// <summary>Has Athena answer a query: starts it, waits for its end, and stops it where it takes more than it may or nobody wants it any more.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="limits">What the query may take.</param>
/// <param name="clock">Says how long to wait.</param>
/// <param name="log">Takes how far it is.</param>
internal sealed class QueryRunner(ICloud cloud, QueryLimits limits, TimeProvider clock, ITrailLog log)
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(10);
    private readonly QueryStopper _stopper = new(cloud, clock, log);

    /// <summary>What things cost in the connection's Region; as the table that comes with the module says if not given.</summary>
    public RegionPrices Prices
    {
        get => field ??= PriceTable.Load(PriceTable.ShippedPath).For(cloud.Region);
        init;
    }

    /// <summary>Runs a query to its end.</summary>
    /// <param name="request">The query.</param>
    /// <param name="stop">Stops it, at Athena too: its partial result is removed before the call ends.</param>
    /// <returns>How it ended: it has succeeded.</returns>
    /// <exception cref="TrailException">AthenaQueryFailed, AthenaQueryCancelled, AthenaScanLimit, AthenaTimeout; or Athena does not take it.</exception>
    public async Task<QueryExecution> RunAsync(QueryRequest request, CancellationToken stop)
    {
        limits.RequireLeast(Prices);
        var id = await StartAsync(request, stop).ConfigureAwait(false);
        var query = await WaitAsync(id, stop).ConfigureAwait(false);
        if (query.State == QueryExecution.Cancelled)
            await _stopper.TryStopAsync(id).ConfigureAwait(false);
        QueryErrors.RequireSuccess(query);
        if (limits.ExcessOf(query, Prices) is { } excess)
            log.Warning($"The query {id} was over before it could be stopped, and its rows are given: {excess}.");
        return query;
    }

    /// <summary>Starts a query and does not wait for it: nobody will watch what it reads but its workgroup.</summary>
    /// <returns>How it is at once.</returns>
    /// <exception cref="TrailException">Athena does not take it.</exception>
    public async Task<QueryExecution> StartAloneAsync(QueryRequest request, CancellationToken stop)
    {
        limits.RequireLeast(Prices);
        var group = await FindGroupAsync(request.WorkGroup ?? WorkGroupDescription.Primary, stop).ConfigureAwait(false);
        if (!(group?.MaxScanBytes <= limits.MaxScanBytes))
            log.Warning("Nobody watches what the query reads, and its workgroup does not stop it before -MaxScanBytes: New-TrailWorkGroup makes one that does.");
        return await cloud.Athena.GetAsync(await StartAsync(request, stop).ConfigureAwait(false), stop).ConfigureAwait(false);
    }

    private async Task<WorkGroupDescription?> FindGroupAsync(string name, CancellationToken stop)
    {
        try
        {
            return await cloud.Athena.FindWorkGroupAsync(name, stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Kind == TrailErrorKind.Denied)
        {
            log.Verbose(error.Message);
            return null;
        }
    }

    private async Task<QueryExecution> WaitAsync(string id, CancellationToken stop)
    {
        try
        {
            return await new QueryWatcher(cloud.Athena, Prices, clock, log).WaitAsync(id, limits, stop).ConfigureAwait(false);
        }
        catch (Exception error) when (error is TrailException or OperationCanceledException)
        {
            await _stopper.TryStopAsync(id).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Starts it. A stop that comes meanwhile waits for the query's id: without that nobody could stop the query.</summary>
    private async Task<string> StartAsync(QueryRequest request, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var patience = new CancellationTokenSource();
        using var begin = stop.Register(() => patience.CancelAfter(StartPatience));
        try
        {
            var id = await cloud.Athena.StartAsync(request, patience.Token).ConfigureAwait(false);
            log.Verbose($"Athena answers the query {id} in the workgroup {request.WorkGroup ?? WorkGroupDescription.Primary}.");
            return id;
        }
        catch (TrailException error) when (error.Id == "AwsRequestRefused" && QueryErrors.PlaceIn(request.Sql, error.Message) is { Length: > 0 } place)
        {
            throw TrailException.Invalid("AthenaQueryFailed", error.Subject, error.Message + place);
        }
        catch (OperationCanceledException)
        {
            log.Warning("Athena did not say whether it took the query, which may run: Get-TrailQuery shows the newest ones.");
            throw;
        }
    }
}
