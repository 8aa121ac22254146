using TrailTools.Diagnostics;

namespace TrailTools.Engines.LogScan;

/// <summary>
/// Knows which events were given: the same id with the same content is a duplicate, the same id with other content is told of and given.
/// </summary>
/// <remarks>CloudTrail may deliver an event more than once: CloudTrail User Guide, "CloudTrail log file examples".</remarks>
internal sealed class DuplicateFilter(ITrailLog log)
{
    private readonly Dictionary<UInt128, List<(ulong Content, EventOrigin Origin)>> _others = [];
    private readonly Dictionary<UInt128, (ulong Content, EventOrigin Origin)> _given = [];

    /// <summary>Whether the event was not given yet; from now on it is.</summary>
    public bool IsNew(EventMark mark, EventOrigin origin)
    {
        if (_given.TryAdd(mark.Id, (mark.Content, origin)))
            return true;

        var first = _given[mark.Id];
        if (first.Content == mark.Content)
            return false;

        if (!_others.TryGetValue(mark.Id, out var others))
            _others.Add(mark.Id, others = []);
        if (others.Exists(other => other.Content == mark.Content))
            return false;

        others.Add((mark.Content, origin));
        log.Warning($"Two events of the same id have different content: '{first.Origin}' and '{origin}'. Both are given.");
        return true;
    }
}
