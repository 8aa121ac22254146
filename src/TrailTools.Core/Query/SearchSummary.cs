namespace TrailTools;

/// <summary>What a search did: how much it read, what it found, and how far its answer can be counted on.</summary>
public sealed class SearchSummary
{
    /// <summary>The engine that answered.</summary>
    public string Engine { get; internal set; } = "";

    /// <summary>Log files that were read.</summary>
    public long Files { get; internal set; }

    /// <summary>Log files that were left out unread because their names say that they cannot hold an answer; of those that were listed before the search ended.</summary>
    public long FilesPruned { get; internal set; }

    /// <summary>Files and folders that could not be read, or not to their end. Each was told as an error.</summary>
    public long Skipped { get; internal set; }

    /// <summary>Stored bytes of the files read.</summary>
    public long Bytes { get; internal set; }

    /// <summary>Bytes of the files' plain text.</summary>
    public long PlainBytes { get; internal set; }

    /// <summary>Events that were read.</summary>
    public long EventsRead { get; internal set; }

    /// <summary>Events that the search gave.</summary>
    public long EventsMatched { get; internal set; }

    /// <summary>Matching events that were left out because the same event was given already.</summary>
    public long Duplicates { get; internal set; }

    /// <summary>Otherwise matching events without a readable eventTime, which a time range left out.</summary>
    public long EventsWithoutTime { get; internal set; }

    /// <summary>Requests sent to AWS.</summary>
    public long Requests { get; internal set; }

    /// <summary>What the requests cost, in US dollars.</summary>
    public decimal Dollars { get; internal set; }

    /// <summary>The time (UTC) up to which deliveries can be counted on; null where the files' names do not tell. Where -First ended the search early, as far as files were listed then.</summary>
    public DateTimeOffset? CompleteTo { get; internal set; }

    /// <summary>Whether the search ended before all files were read, since it had what was asked for. Files that were not listed by then are not counted.</summary>
    internal bool EndedEarly { get; set; }

    /// <summary>Whether events come from files, of which there may be none.</summary>
    internal bool IsOfFiles { get; set; } = true;

    /// <summary>How long it took.</summary>
    public TimeSpan Elapsed { get; internal set; }

    /// <summary>Adds what another reading for the same answer did. It is complete as far as all of them are.</summary>
    /// <param name="other">What that reading did.</param>
    internal void Add(SearchSummary other)
    {
        (Files, FilesPruned, Skipped) = (Files + other.Files, FilesPruned + other.FilesPruned, Skipped + other.Skipped);
        (Bytes, PlainBytes) = (Bytes + other.Bytes, PlainBytes + other.PlainBytes);
        (EventsRead, EventsMatched) = (EventsRead + other.EventsRead, EventsMatched + other.EventsMatched);
        (Requests, Dollars) = (Requests + other.Requests, Dollars + other.Dollars);
        CompleteTo = other.CompleteTo > CompleteTo ? CompleteTo : other.CompleteTo ?? CompleteTo;
        EndedEarly |= other.EndedEarly;
    }

    /// <summary>The summary in one line.</summary>
    /// <returns>Text for people, numbers in the invariant culture.</returns>
    public override string ToString()
        => FormattableString.Invariant($"{EventsMatched:N0} of {EventsRead:N0} events match; {Files:N0} files, {Bytes:N0} bytes ({PlainBytes:N0} unpacked) in {Elapsed.TotalSeconds:N1} s; {FilesPruned:N0} files left out by name, {Duplicates:N0} duplicates, {Skipped:N0} skipped; complete to {(CompleteTo is { } time ? Events.EventTime.Format(time) : "unknown")}");
}
