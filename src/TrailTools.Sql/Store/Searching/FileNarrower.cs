using TrailTools.Diagnostics;
using TrailTools.Engines.Matching;
using TrailTools.Query;
using TrailTools.Sql.Scanning.Columns;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Searching;

/// <summary>Asks a store's columns which log files can hold an answer.</summary>
/// <param name="content">What is in the store.</param>
/// <param name="query">The question.</param>
/// <param name="log">Is told of temporary files that cannot be removed.</param>
internal sealed class FileNarrower(StoreContent content, EventQuestion query, ITrailLog log)
{
    /// <summary>The paths of those that can; null where the columns leave out none.</summary>
    /// <param name="stop">Ends the asking.</param>
    /// <exception cref="TrailException">StoreDamaged, StoreFailed.</exception>
    public IReadOnlySet<string>? Find(CancellationToken stop)
    {
        var files = FileChoice.Of(content, ScopeFinder.Find(query), query.Time);
        files.Check();
        if (files.Files.Count == 0)
            return new HashSet<string>();

        using var database = new StoreDatabase(content.Folder, new SqlSpace(), log, stop);
        var narrowed = new RowNarrower(database, files).Narrow(query.Condition);
        return narrowed == RowNarrower.Nothing && query.Time == TimeRange.All
            ? null : database.Query($"SELECT DISTINCT {LogTableColumns.File} FROM {files.Sql("*")} WHERE {narrowed}", [], static row => row.GetString(0)).ToHashSet(StringComparer.Ordinal);
    }
}
