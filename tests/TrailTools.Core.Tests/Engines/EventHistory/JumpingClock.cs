namespace TrailTools.Core.Tests.Engines.EventHistory;

/// <summary>A clock that does not run: whoever waits is there at once, and it is that much later.</summary>
internal sealed class JumpingClock(DateTimeOffset now) : TimeProvider
{
    private readonly object _lock = new();

    /// <summary>How long was waited, each time.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return now;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (_lock)
        {
            Waits.Add(dueTime);
            now += dueTime;
        }

        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
