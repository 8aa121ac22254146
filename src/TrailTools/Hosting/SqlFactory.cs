using System.Runtime.CompilerServices;
using TrailTools.Loading;
using TrailTools.Logs;
using TrailTools.Queries.Measuring;
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

    /// <summary>Opens what tells which log files a query reads of a table at Athena.</summary>
    /// <param name="logs">The table's log files.</param>
    /// <param name="folders">The folders that it reads.</param>
    /// <exception cref="Diagnostics.TrailException">DuckDB for this platform is not with the module.</exception>
    public static ISqlEngine OpenPartitions(ILogStore logs, FolderScope folders)
    {
        LibraryLoader.RequireNative(DuckDB);
        return OpenScope(logs, folders);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqlEngine OpenScope(ILogStore logs, FolderScope folders)
        => new((question, summary, log, stop) => new PartitionTable(new LogTable(logs, new LogReadLimits(), summary, log, question.DeliveryMargin, LogTableColumns.OfAws, stop), folders), new SqlSpace());

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static SqlEngine OpenEngine(ILogStore logs, LogReadLimits limits, SqlSpace space)
        => new((question, summary, log, stop) => new LogTable(logs, limits, summary, log, question.DeliveryMargin, LogTableColumns.OfAws, stop), space);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static EventStore OpenEvents(string path) => new(path);
}
