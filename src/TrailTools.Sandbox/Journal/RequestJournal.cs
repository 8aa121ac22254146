using System.Collections.Concurrent;

namespace TrailTools.Sandbox.Journal;

/// <summary>The requests that a sandbox got, in the order in which they were answered.</summary>
public sealed class RequestJournal
{
    private readonly ConcurrentQueue<JournalEntry> _entries = new();

    internal RequestJournal()
    {
    }

    /// <summary>The requests so far.</summary>
    public IReadOnlyList<JournalEntry> Entries => [.. _entries];

    /// <summary>The requests so far that can have changed something.</summary>
    public IReadOnlyList<JournalEntry> Writes => [.. _entries.Where(static entry => !entry.IsRead)];

    /// <summary>Forgets all requests.</summary>
    public void Clear() => _entries.Clear();

    internal void Add(JournalEntry entry) => _entries.Enqueue(entry);
}
