using System.Collections.Concurrent;
using TrailTools.Logs;
using TrailTools.Sql.Store.Manifests;
using TrailTools.Sql.Store.Packs;

namespace TrailTools.Sql.Store.Importing;

/// <summary>
/// The pack of a batch on its way. A log file is copied into it when it is opened first, and read there: what is kept is what was read,
/// and a bucket is asked for it once.
/// </summary>
/// <param name="logs">Where the log files are.</param>
/// <param name="path">The pack's path.</param>
internal sealed class BatchPack(ILogStore logs, string path) : IDisposable
{
    private readonly ConcurrentDictionary<string, PackPlace> _places = new(StringComparer.Ordinal);
    private PackWriter _pack = new(path);

    /// <summary>Its path.</summary>
    public string Path => _pack.Path;

    /// <summary>Opens a log file's stored bytes.</summary>
    public Stream Open(LogFile file) => _pack.Open(_places.GetOrAdd(file.Path, _ => Take(file)), file.Path);

    /// <summary>Says that a log file is read.</summary>
    public void Close(LogFile file) => logs.Close(file);

    /// <summary>Ends the pack.</summary>
    /// <param name="files">The log files that are in the store with it; what it has of others is taken out.</param>
    /// <returns>Where each is, and how many bytes the pack has.</returns>
    public (IReadOnlyList<PackedLog> Logs, long Bytes) Finish(IReadOnlyList<(TakenLog Log, bool IsKeyed)> files)
    {
        if (files.Select(static file => file.Log.Path).Distinct().Count() < _places.Count)
            Keep([.. files.Select(static file => file.Log.Path).Distinct()]);
        _pack.Finish();
        return ([.. files.Select(file => new PackedLog(file.Log, file.IsKeyed, _places[file.Log.Path]))], _pack.Length);
    }

    /// <inheritdoc/>
    public void Dispose() => _pack.Dispose();

    private PackPlace Take(LogFile file)
    {
        using var stored = logs.Open(file);
        return _pack.Add(stored, file.Length);
    }

    private void Keep(IReadOnlyList<string> paths)
    {
        var kept = new PackWriter($"{Path}.kept");
        using (_pack)
        {
            foreach (var file in paths)
                _places[file] = kept.Copy(_pack, _places[file]);
        }

        _pack = kept;
    }
}
