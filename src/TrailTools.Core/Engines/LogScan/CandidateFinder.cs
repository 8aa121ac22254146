using TrailTools.Events;
using TrailTools.Logs;

namespace TrailTools.Engines.LogScan;

/// <summary>Finds the records of a text that hold one of the needles, or an escape that could hide one.</summary>
internal sealed class CandidateFinder(IEnumerable<string> texts)
{
    private static readonly Needle Escape = new("\\u");

    private readonly Needle[] _needles = [.. texts.Select(static text => new Needle(text))];
    private readonly SortedSet<int> _found = [];

    /// <summary>Their numbers, in their order; valid until the next call.</summary>
    public IEnumerable<int> Find(ReadOnlySpan<byte> text, RecordBounds bounds)
    {
        _found.Clear();
        foreach (var needle in _needles)
            Find(needle, text, bounds.Found);
        if (bounds.HasBackslash)
            Find(Escape, text, bounds.Found);

        return _found;
    }

    private void Find(Needle needle, ReadOnlySpan<byte> text, IReadOnlyList<(int Start, int End)> bounds)
    {
        var record = 0;
        for (var at = 0; needle.IndexIn(text[at..]) is var found and >= 0;)
        {
            at += found;
            while (record < bounds.Count && bounds[record].End <= at)
                record++;
            if (record == bounds.Count)
                return;

            _found.Add(record);
            at = bounds[record].End;
        }
    }
}
