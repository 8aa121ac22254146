using TrailTools.Diagnostics;
using TrailTools.Sql.Sessions;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Tests.Fakes;

/// <summary>Asks queries of a table.</summary>
internal static class Rows
{
    public static IReadOnlyList<SqlRow> Of(string sql, ISqlTable table, string? tableName = null, SqlSpace? space = null)
    {
        using var run = new SqlRun(sql, new LogCatalog(tableName, table), space ?? new SqlSpace(), NullTrailLog.Instance);
        return [.. run.Rows(TestContext.Current.CancellationToken)];
    }

    /// <summary>The answer as lines of cells.</summary>
    public static string Text(string sql, ITableCatalog tables)
    {
        using var run = new SqlRun(sql, tables, new SqlSpace(), NullTrailLog.Instance);
        return string.Join(" / ", run.Rows(TestContext.Current.CancellationToken).Select(static row => string.Join(" ", row.Values.Select(static value => value ?? "NULL"))));
    }
}
