using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Queries.Texts;
using TrailTools.Tables;

namespace TrailTools.Queries.Asking;

/// <summary>Makes of what a user asks the query that Athena gets: the table named, and a query that would read all of a table refused.</summary>
/// <param name="cloud">The connection.</param>
/// <param name="log">Takes what could not be told, and what was changed.</param>
internal sealed class QueryPreparer(ICloud cloud, ITrailLog log)
{
    /// <summary>The query.</summary>
    /// <exception cref="TrailException">AthenaFullScan: it would read all of a table.</exception>
    public async Task<QueryRequest> PrepareAsync(QueryAsk ask, CancellationToken stop)
    {
        var sql = ask.Table is { } table ? TableNamer.Put(ask.Sql, table) : ask.Sql;
        return new QueryRequest(ask.AllowFullScan ? sql : await GuardAsync(sql, ask.AskedIn, stop).ConfigureAwait(false))
        {
            Database = ask.AskedIn,
            WorkGroup = ask.WorkGroup,
            OutputLocation = ask.OutputLocation,
            Parameters = ask.Parameters,
            ReuseMaxAge = ask.ReuseMaxAge,
        };
    }

    private async Task<string> GuardAsync(string sql, string database, CancellationToken stop)
    {
        var tokens = SqlScanner.Read(sql);
        if (tokens.Count == 0 || !(tokens[0].Is("select") || tokens[0].Is("with") || tokens[0].IsSign("(")))
            return sql;

        var look = FirstLook.Of(tokens, database);
        foreach (var id in TableMentions.Find(tokens, database))
        {
            if (await FindAsync(id, stop).ConfigureAwait(false) is not { } layout)
                continue;
            if (look?.Table == id)
                return await NarrowAsync(sql, look, layout, stop).ConfigureAwait(false);
            Check(tokens, layout);
        }

        return sql;
    }

    /// <summary>How a table is cut; null where it is in one piece, is not there, or may not be looked at.</summary>
    private async Task<TableLayout?> FindAsync(TableId id, CancellationToken stop)
    {
        try
        {
            return await cloud.Athena.FindTableAsync(id, stop).ConfigureAwait(false) is { PartitionKeys.Count: > 0 } table ? TableLayout.Read(table) : null;
        }
        catch (TrailException error) when (error.Kind == TrailErrorKind.Denied)
        {
            log.Warning($"Whether the query reads all of {id} is not known, since its partitions may not be looked at. {error.Message}");
            return null;
        }
    }

    private void Check(IReadOnlyList<SqlToken> tokens, TableLayout layout)
    {
        var columns = layout.Keys.Select(static key => key.Name).ToArray();
        var names = string.Join(", ", columns);
        var use = PartitionUseFinder.Find(tokens, columns);
        if (use == PartitionUse.None)
            throw Refused(layout.Id, $"No condition is about its partitions ({names}), so that every log file would be read and paid for.");
        if (use == PartitionUse.Named)
            log.Warning($"It cannot be told whether the query reads all of {layout.Id}: its partitions ({names}) are named, but in no plain condition behind WHERE.");
    }

    /// <summary>The first look at a table, at its newest days alone.</summary>
    private async Task<string> NarrowAsync(string sql, FirstLook look, TableLayout layout, CancellationToken stop)
    {
        var newest = await FindNewestAsync(layout, stop).ConfigureAwait(false);
        if (newest is null)
            throw Refused(layout.Id, "Its newest days cannot be found by its folders.");

        log.Warning($"The query reads the newest days of {layout.Id} only, where {newest}; -AllowFullScan reads all of it.");
        return sql.Insert(look.Behind, $"WHERE {newest} ");
    }

    private async Task<string?> FindNewestAsync(TableLayout layout, CancellationToken stop)
    {
        try
        {
            return await new NewestDayFinder(cloud, layout).FindAsync(stop).ConfigureAwait(false);
        }
        catch (TrailException error) when (error.Kind is TrailErrorKind.Denied or TrailErrorKind.NotFound)
        {
            throw Refused(layout.Id, $"Its newest days cannot be looked for. {error.Message}");
        }
    }

    private static TrailException Refused(TableId table, string reason) => new(
        TrailErrorKind.Budget, "AthenaFullScan", $"{table}", $"The query would read all of {table}: {reason} Name days, such as day >= '2026/03/04', accounts or Regions in WHERE, or add -AllowFullScan.");
}
