using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Sql.Store.Manifests;

namespace TrailTools.Sql.Store.Searching;

/// <summary>The log files that a store took in, as a place to search: of those that can hold an answer by their names, those that the store's columns do not leave out.</summary>
/// <param name="content">What is in the store.</param>
/// <param name="leaveOut">Says which log files can hold an answer by what the columns say; null for all.</param>
internal sealed class PackedLogs(StoreContent content, Func<CancellationToken, IReadOnlySet<string>?> leaveOut) : ILogStore, IDisposable
{
    private readonly ConcurrentDictionary<int, SafeFileHandle> _packs = new();
    private readonly object _lock = new();

    /// <inheritdoc/>
    public string Engine => StoreEngine.Name;

    /// <inheritdoc/>
    /// <exception cref="TrailException">StoreDamaged: a list or a pack is not as it was written.</exception>
    public LogListing List(LogScope scope, ITrailLog log) => new PackedListing(content, scope, leaveOut, log);

    /// <inheritdoc/>
    public Stream Open(LogFile file)
    {
        var packed = (PackedFile)file;
        return packed.Place.OpenIn(PackOf(packed.Batch), file.Path);
    }

    /// <summary>Closes the packs; nobody reads any more.</summary>
    public void Dispose()
    {
        foreach (var pack in _packs.Values)
            pack.Dispose();
    }

    private SafeFileHandle PackOf(int batch)
    {
        if (_packs.TryGetValue(batch, out var open))
            return open;

        lock (_lock)
            return _packs.GetOrAdd(batch, number => File.OpenHandle(content.Folder.PackOf(number), share: FileShare.Read | FileShare.Delete));
    }
}
