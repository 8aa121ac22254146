namespace TrailTools.LogGenerator;

/// <summary>What was written; may be added to from several threads.</summary>
public sealed class LogTotals
{
    private readonly object _gate = new();

    /// <summary>Files written.</summary>
    public int Files { get; private set; }

    /// <summary>Records in them, duplicates too.</summary>
    public long Events { get; private set; }

    /// <summary>Bytes of JSON before compression.</summary>
    public long PlainBytes { get; private set; }

    /// <summary>Bytes on disk.</summary>
    public long StoredBytes { get; private set; }

    internal void Add(int events, long plainBytes, long storedBytes)
    {
        lock (_gate)
        {
            Files++;
            Events += events;
            PlainBytes += plainBytes;
            StoredBytes += storedBytes;
        }
    }
}
