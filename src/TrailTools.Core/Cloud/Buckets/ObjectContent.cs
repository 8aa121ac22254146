namespace TrailTools.Cloud.Buckets;

/// <summary>An object that is being read.</summary>
/// <param name="Head">What is known beside its bytes.</param>
/// <param name="Bytes">Its bytes. Disposed before its end, the transfer stops; one that breaks off throws <see cref="IOException"/>.</param>
internal sealed record ObjectContent(ObjectHead Head, Stream Bytes) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose() => Bytes.Dispose();
}
