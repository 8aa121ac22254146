using System.Runtime.CompilerServices;
using TrailTools.Loading;
using TrailTools.Logs;
using TrailTools.Sql;
using TrailTools.Sql.Scanning;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Sessions;
using TrailTools.Sql.Store;
using TrailTools.Stores;

namespace TrailTools.Hosting;

/// <summary>The one place that names types of TrailTools.Sql, which are loaded when it runs for the first time.</summary>
internal static class SqlFactory
{
    private const string DuckDB = "duckdb";

    /// <summary>Opens an engine for queries over log files.</summary>
    /// <param name="logs">Where the files are.</param>
    /// <param name="limits">How much of one file is read at most.</param>
    /// <param name="space">What a query may take.</param>
    /// <exception cref="Diagnostics.TrailException">DuckDB for this platform is not with the module.</exception>
    public static ISqlEngine Open(ILogStore logs, LogReadLimits limits, SqlSpace space)
    {
        LibraryLoader.RequireNative(DuckDB);
        return OpenEngine(logs, limits, space);
    }

    /// <summary>The store in a folder; nothing is read before it is asked.</summary>
    /// <param name="path">The folder's full path.</param>
    /// <exception cref="Diagnostics.TrailException">DuckDB for this platform is not with the module.</exception>
    public static IEventStore OpenStore(string path)
    {
        LibraryLoader.RequireNative(DuckDB);
        return OpenEvents(path);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqlEngine OpenEngine(ILogStore logs, LogReadLimits limits, SqlSpace space)
        => new((question, summary, log, stop) => new LogTable(logs, limits, summary, log, question.DeliveryMargin, LogTableColumns.OfAws, stop), space);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static EventStore OpenEvents(string path) => new(path);
}
