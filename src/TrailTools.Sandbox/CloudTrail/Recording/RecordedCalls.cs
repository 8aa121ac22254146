namespace TrailTools.Sandbox.CloudTrail.Recording;

/// <summary>The management calls that the sandbox got since it was started, as records of the callers' accounts.</summary>
internal sealed class RecordedCalls
{
    private readonly object _lock = new();
    private readonly List<(DateTimeOffset Time, string AccountId, string Region, LogRecord Record)> _calls = [];

    /// <summary>Adds a call.</summary>
    public void Add(DateTimeOffset time, string accountId, string region, LogRecord record)
    {
        lock (_lock)
            _calls.Add((time, accountId, region, record));
    }

    /// <summary>The calls of an account in a Region after a moment and up to another one.</summary>
    public IReadOnlyList<LogRecord> Between(string accountId, string region, DateTimeOffset after, DateTimeOffset upTo)
    {
        lock (_lock)
            return [.. _calls.Where(call => call.AccountId == accountId && call.Region == region && call.Time > after && call.Time <= upTo).Select(static call => call.Record)];
    }

    /// <summary>Where calls came after a moment and up to another one.</summary>
    public IReadOnlyList<(string AccountId, string Region)> PlacesBetween(DateTimeOffset after, DateTimeOffset upTo)
    {
        lock (_lock)
            return [.. _calls.Where(call => call.Time > after && call.Time <= upTo).Select(static call => (call.AccountId, call.Region)).Distinct()];
    }
}
