using TrailTools.Cloud.Athena;
using TrailTools.Costs;

namespace TrailTools.Queries;

/// <summary>What queries cost at Athena, in US dollars (Amazon Athena pricing): the requests to S3 that it makes for them are not in it.</summary>
internal static class QueryPrice
{
    /// <summary>What a query has cost. Failed ones, DDL and a result that is given again are free; of one that was stopped counts what it read.</summary>
    public static decimal Of(QueryExecution query, RegionPrices prices) => query switch
    {
        { IsReused: true } or { State: QueryExecution.Failed } or { StatementType: "DDL" or "UTILITY" } => 0,
        { State: QueryExecution.Succeeded } => prices.AthenaQuery(query.BytesScanned),
        _ => SoFar(query, prices),
    };

    /// <summary>What a query that runs has cost so far, should it go on to its end or be stopped now.</summary>
    public static decimal SoFar(QueryExecution query, RegionPrices prices) => query.BytesScanned == 0 ? 0 : prices.AthenaQuery(query.BytesScanned);
}
