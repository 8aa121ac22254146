using System.Runtime.CompilerServices;
using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Costs;

namespace TrailTools.Queries.History;

/// <summary>Tells of queries, those of a workgroup or those whose ids are known.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="prices">What things cost in its Region.</param>
internal sealed class QueryTeller(ICloud cloud, RegionPrices prices)
{
    /// <summary>The queries of a workgroup that Athena still knows, the newest first, page by page.</summary>
    /// <param name="workGroup">The workgroup; the primary one if null.</param>
    /// <param name="stop">Ends the calls.</param>
    public async IAsyncEnumerable<IReadOnlyList<TrailQuery>> ListAsync(string? workGroup, [EnumeratorCancellation] CancellationToken stop)
    {
        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        string? token = null;
        do
        {
            (var ids, token) = await cloud.Athena.ListAsync(workGroup, token, stop).ConfigureAwait(false);
            var queries = ids.Count == 0 ? [] : await cloud.Athena.GetAsync(ids, stop).ConfigureAwait(false);
            yield return [.. queries.Select(query => TrailQuery.Of(query, prices, caller, cloud))];
        }
        while (token is not null);
    }

    /// <summary>The query of an id.</summary>
    /// <exception cref="Diagnostics.TrailException">AthenaQueryMissing.</exception>
    public async Task<TrailQuery> FindAsync(string id, CancellationToken stop)
        => await TellAsync(await cloud.Athena.GetAsync(id, stop).ConfigureAwait(false), stop).ConfigureAwait(false);

    /// <summary>A query that was just asked for.</summary>
    public async Task<TrailQuery> TellAsync(QueryExecution query, CancellationToken stop)
        => TrailQuery.Of(query, prices, await cloud.GetCallerAsync(stop).ConfigureAwait(false), cloud);
}
