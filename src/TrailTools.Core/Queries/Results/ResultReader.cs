using System.Runtime.CompilerServices;
using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Queries.Results;

/// <summary>Reads the rows of a query that has succeeded: a short result by Athena, a longer one from its file, which is faster by far.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Is told where a file cannot be read.</param>
internal sealed class ResultReader(ICloud cloud, ITrailLog log)
{
    /// <summary>The rows, some at a time; there is at least one block, which tells the columns.</summary>
    /// <param name="query">The query.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="TrailException">The result is gone, or cannot be read.</exception>
    public async IAsyncEnumerable<ResultBlock> ReadAsync(QueryExecution query, [EnumeratorCancellation] CancellationToken stop)
    {
        var first = await cloud.Athena.GetResultsAsync(query.Id, null, stop).ConfigureAwait(false);
        var file = first.Next is null ? null : await OpenAsync(query, stop).ConfigureAwait(false);
        await foreach (var block in (file?.ReadAsync(first.Columns, stop) ?? PagesAsync(query, first, stop)).ConfigureAwait(false))
            yield return block;
    }

    /// <summary>The result's file; null where there is none that can be read.</summary>
    private async Task<ResultFile?> OpenAsync(QueryExecution query, CancellationToken stop)
    {
        if (ResultPlace.Of(query.OutputLocation) is not { } place)
            return null;

        var caller = await cloud.GetCallerAsync(stop).ConfigureAwait(false);
        var bucket = new BucketId(place.Bucket, caller.AccountId);
        try
        {
            return await cloud.Objects.FindAsync(bucket, place.Key, stop).ConfigureAwait(false) is null ? null : new ResultFile(cloud.Objects, bucket, place.Key);
        }
        catch (TrailException error) when (error.Kind is TrailErrorKind.Denied or TrailErrorKind.NotFound or TrailErrorKind.Conflict)
        {
            log.Verbose($"The result's file cannot be read, and its rows are asked of Athena, 1,000 at a time: {error.Message}");
            return null;
        }
    }

    private async IAsyncEnumerable<ResultBlock> PagesAsync(QueryExecution query, ResultPage first, [EnumeratorCancellation] CancellationToken stop)
    {
        yield return ResultBlock.Of(first.Columns, HasHeader(query, first) ? first.Rows.Skip(1) : first.Rows);
        for (var next = first.Next; next is not null;)
        {
            var page = await cloud.Athena.GetResultsAsync(query.Id, next, stop).ConfigureAwait(false);
            next = page.Next;
            yield return ResultBlock.Of(first.Columns, page.Rows);
        }
    }

    /// <summary>Whether the first row has the columns' names: so it is for a SELECT, and not for SHOW and the like.</summary>
    private static bool HasHeader(QueryExecution query, ResultPage first)
        => query.StatementType is "DML" && first.Rows.Count > 0 && first.Rows[0].SequenceEqual(first.Columns.Select(static column => column.Name));
}
