namespace TrailTools.Sandbox.Athena.Sources;

/// <summary>Counts the bytes that a query reads.</summary>
/// <param name="limit">The most that it may read; null for any number.</param>
/// <param name="tell">Is told how many they are.</param>
internal sealed class ScanMeter(long? limit, Action<long> tell)
{
    private readonly object _lock = new();
    private long _bytes;

    /// <summary>Counts bytes; may be called from any thread.</summary>
    /// <exception cref="ScanLimitException">They are too many.</exception>
    public void Add(long bytes)
    {
        lock (_lock)
        {
            _bytes += bytes;
            tell(_bytes);
            if (_bytes > limit)
                throw new ScanLimitException();
        }
    }
}
