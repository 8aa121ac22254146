namespace TrailTools.Logs;

/// <summary>The files of a search, found while they are read: a store lists no further than it is asked, folder by folder or page by page.</summary>
/// <param name="scope">Which files can hold an answer.</param>
internal abstract class LogListing(LogScope scope) : IDisposable
{
    private readonly object _lock = new();
    private LogTotals _totals;

    /// <summary>What was seen so far; asked from any thread, and final when the files have come to their end.</summary>
    public virtual LogTotals Totals => Seen;

    private LogTotals Seen
    {
        get
        {
            lock (_lock)
                return _totals;
        }

        set
        {
            lock (_lock)
                _totals = value;
        }
    }

    /// <summary>What was asked of AWS so far, and what it costs.</summary>
    public virtual LogCost Cost => default;

    /// <summary>For where no files are: what is there instead; null where there is nothing to tell.</summary>
    public virtual string? Whereabouts => null;

    /// <summary>Ends what still goes on for files that nobody asked for, once the reading is over.</summary>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>The files that can hold an answer, in the order of the search. Whoever asks again has them listed anew.</summary>
    /// <param name="stop">Ends the listing.</param>
    public IEnumerable<LogFile> Files(CancellationToken stop)
    {
        Seen = default;
        foreach (var file in Find(stop))
        {
            Seen = Seen with { Files = Seen.Files + 1, Bytes = Seen.Bytes + file.Length };
            yield return file;
        }

        Seen = Seen with { IsDone = true };
    }

    /// <summary>Finds the files in the order of the search, those alone that <see cref="Includes"/> says of and those without a key, and of them those that are wanted.</summary>
    /// <param name="stop">Ends the listing.</param>
    protected abstract IEnumerable<LogFile> Find(CancellationToken stop);

    /// <summary>Whether a file that can hold an answer is wanted.</summary>
    /// <param name="file">The file.</param>
    protected bool IsWanted(LogFile file) => scope.Wants(file);

    /// <summary>Whether a file of that key can hold an answer. Is asked once of every file that has a key: it counts them.</summary>
    /// <param name="key">The file's key.</param>
    protected bool Includes(LogKey key)
    {
        var (included, seen) = (scope.Includes(key), Seen);
        Seen = seen with
        {
            Pruned = included ? seen.Pruned : seen.Pruned + 1,
            NewestDelivery = seen.NewestDelivery > key.DeliveryTime ? seen.NewestDelivery : key.DeliveryTime,
        };
        return included;
    }
}
