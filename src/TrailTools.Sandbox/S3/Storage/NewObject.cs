namespace TrailTools.Sandbox.S3.Storage;

/// <summary>Bytes that come in; disposed without having been kept they are gone.</summary>
/// <param name="fileName">The name of its file.</param>
/// <param name="bytes">Where the bytes are written to.</param>
/// <param name="drop">Deletes the file.</param>
internal sealed class NewObject(string fileName, Stream bytes, Action drop) : IAsyncDisposable
{
    /// <summary>The name of its file.</summary>
    public string FileName { get; } = fileName;

    /// <summary>Where the bytes are written to.</summary>
    public Stream Bytes { get; } = bytes;

    /// <summary>Whether it has become a version.</summary>
    public bool IsKept { get; set; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Bytes.DisposeAsync().ConfigureAwait(false);
        if (!IsKept)
            drop();
    }
}
