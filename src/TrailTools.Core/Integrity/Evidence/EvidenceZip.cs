using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using TrailTools.Integrity.Hashing;

namespace TrailTools.Integrity.Evidence;

/// <summary>Writes a zip file of evidence, each file with its SHA-256. It is whole or not there: until it is kept it has another name.</summary>
internal sealed class EvidenceZip : IDisposable
{
    private readonly string _part;
    private readonly DateTimeOffset _now;
    private readonly FileStream _stream;
    private readonly ZipArchive _zip;
    private readonly List<EvidenceEntry> _entries = [];
    private readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Begins a zip file.</summary>
    /// <param name="path">The path that it will have.</param>
    /// <param name="now">The time that its files get.</param>
    public EvidenceZip(string path, DateTimeOffset now)
    {
        (Path, _now) = (path, now);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        _part = $"{path}.{System.IO.Path.GetRandomFileName()}.part";
        _stream = new FileStream(_part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);
        _zip = new ZipArchive(_stream, ZipArchiveMode.Create, leaveOpen: true);
    }

    /// <summary>The path that it will have.</summary>
    public string Path { get; }

    /// <summary>The files so far.</summary>
    public IReadOnlyList<EvidenceEntry> Entries => _entries;

    /// <summary>Whether there is a file of that name.</summary>
    public bool Has(string name) => _names.Contains(name);

    /// <summary>Adds a file.</summary>
    public void Add(string name, string kind, StoredFile file, string? source = null)
    {
        using var from = file.Open();
        Add(name, kind, from.CopyTo, entry => entry with { Source = source, ETag = file.ETag, VersionId = file.VersionId });
    }

    /// <summary>Adds a file that is written now.</summary>
    public void Add(string name, string kind, Action<Stream> write, Func<EvidenceEntry, EvidenceEntry>? describe = null)
    {
        if (!_names.Add(name))
            return;

        using var into = new HashingStream(Open(name));
        write(into);
        var entry = new EvidenceEntry(name, kind, into.Hash, into.Position);
        _entries.Add(describe?.Invoke(entry) ?? entry);
    }

    /// <summary>Adds JSON.</summary>
    public void AddJson<T>(string name, string kind, T value) => Add(name, kind, into => JsonSerializer.Serialize(into, value, EvidenceManifest.Json));

    /// <summary>Ends it: from now on it has its name.</summary>
    /// <returns>The SHA-256 of the zip file, and its size.</returns>
    public (string Sha256, long Length) Keep(EvidenceManifest manifest, bool replace)
    {
        using (var into = Open(EvidenceManifest.Name))
            JsonSerializer.Serialize(into, manifest with { Files = _entries }, EvidenceManifest.Json);
        _zip.Dispose();
        _stream.Position = 0;
        var hash = Convert.ToHexString(SHA256.HashData(_stream)).ToLowerInvariant();
        var length = _stream.Length;
        _stream.Dispose();
        File.Move(_part, Path, replace);
        return (hash, length);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_stream.CanRead)
            _zip.Dispose();
        _stream.Dispose();
        File.Delete(_part);
    }

    private Stream Open(string name)
    {
        var entry = _zip.CreateEntry(name, name.EndsWith(".gz", StringComparison.Ordinal) ? CompressionLevel.NoCompression : CompressionLevel.Optimal);
        entry.LastWriteTime = _now;
        return entry.Open();
    }
}
