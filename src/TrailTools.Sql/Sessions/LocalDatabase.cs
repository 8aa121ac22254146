using System.Globalization;
using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Sessions;

/// <summary>A DuckDB in memory, for one query: it has nothing of its own, and reaches nothing once it is locked.</summary>
internal sealed class LocalDatabase : IDisposable
{
    private readonly DirectoryInfo _spill;
    private readonly ITrailLog _log;

    /// <summary>Opens one.</summary>
    /// <param name="space">What it may take.</param>
    /// <param name="log">Is told of temporary files that cannot be removed.</param>
    public LocalDatabase(SqlSpace space, ITrailLog log)
    {
        _log = log;
        _spill = space.MakeFolder();
        try
        {
            Connection.Open();
            Set("memory_limit", string.Create(CultureInfo.InvariantCulture, $"{space.Memory}B"));
            Set("threads", space.Threads);
            Set("temp_directory", _spill.FullName);
            Set("preserve_insertion_order", false);
            Set("errors_as_json", true);
            Set("autoinstall_known_extensions", false);
            Set("autoload_known_extensions", false);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The connection.</summary>
    public DuckDBConnection Connection { get; } = new("Data Source=:memory:");

    /// <summary>Closes it to everything but those files, for good.</summary>
    /// <param name="paths">Full paths of files that a query may read.</param>
    public void Lock(IReadOnlyList<string> paths)
    {
        if (paths.Count > 0)
            Set("allowed_paths", paths);
        Set("enable_external_access", false);
        Set("lock_configuration", true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Connection.Dispose();
        try
        {
            _spill.Delete(recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _log.Warning($"The folder '{_spill.FullName}', where a query kept what did not fit into memory, could not be removed: {error.Message} Remove it: it may hold events.");
        }
    }

    private void Set(string name, object value)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = $"SET {name} = {SqlText.Literal(value)}";
        command.ExecuteNonQuery();
    }
}
