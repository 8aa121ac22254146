using System.Text.Json;

namespace TrailTools.Sandbox.State;

/// <summary>The folder that a sandbox keeps everything in; a sandbox started on it again knows what was there.</summary>
internal sealed class StateFolder : IDisposable
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true };
    private readonly bool _isTemporary;

    /// <summary>Opens a folder, making it where there is none.</summary>
    /// <param name="path">The folder; null for a temporary one that goes with this object.</param>
    public StateFolder(string? path)
    {
        _isTemporary = path is null;
        Root = path is null ? Directory.CreateTempSubdirectory("trail-sandbox-").FullName : Directory.CreateDirectory(path).FullName;
    }

    /// <summary>The folder's path.</summary>
    public string Root { get; }

    /// <summary>A folder below this one, made where there is none.</summary>
    /// <param name="name">Its name; never a text that a request brought, unless it was checked.</param>
    public StateFolder Below(string name) => new(Path.Combine(Root, name));

    /// <summary>What was saved under a name; null where nothing was.</summary>
    public T? Load<T>(string name) where T : class
        => File.Exists(PathOf(name)) ? JsonSerializer.Deserialize<T>(File.ReadAllBytes(PathOf(name)), Format) : null;

    /// <summary>Saves a value under a name. Either the old one or the new one is there, never a part.</summary>
    public void Save<T>(string name, T value)
    {
        File.WriteAllBytes($"{PathOf(name)}.new", JsonSerializer.SerializeToUtf8Bytes(value, Format));
        File.Move($"{PathOf(name)}.new", PathOf(name), overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isTemporary)
            Directory.Delete(Root, recursive: true);
    }

    private string PathOf(string name) => Path.Combine(Root, $"{name}.json");
}
