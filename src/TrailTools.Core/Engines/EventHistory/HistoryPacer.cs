namespace TrailTools.Engines.EventHistory;

/// <summary>Keeps a Region's lookups to as many as are answered: two a second of an account (CloudTrail API Reference, LookupEvents), fewer where others of the account ask too.</summary>
/// <param name="clock">Tells the time.</param>
internal sealed class HistoryPacer(TimeProvider clock)
{
    private static readonly TimeSpan ShortestGap = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(8);

    private TimeSpan _gap = ShortestGap;
    private DateTimeOffset _next = DateTimeOffset.MinValue;

    /// <summary>Waits until the next lookup may go.</summary>
    public Task WaitAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var at = now > _next ? now : _next;
        _next = at + _gap;
        return at > now ? Task.Delay(at - now, clock, stop) : Task.CompletedTask;
    }

    /// <summary>A lookup was refused as one too many: the next ones go later.</summary>
    /// <returns>Whether there is any use in waiting longer still.</returns>
    public bool Slow()
    {
        var isSlowest = _gap == LongestGap;
        _gap = _gap * 2 < LongestGap ? _gap * 2 : LongestGap;
        _next = clock.GetUtcNow() + _gap;
        return !isSlowest;
    }

    /// <summary>A lookup was answered: the next ones go a little sooner, no sooner than allowed.</summary>
    public void Ease() => _gap = _gap * 0.8 > ShortestGap ? _gap * 0.8 : ShortestGap;
}
