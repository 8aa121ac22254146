namespace TrailTools.Sandbox.State;

/// <summary>The sandbox's time: that of the machine, ahead of it by as much as it was moved on.</summary>
public sealed class SandboxClock
{
    private readonly StateFolder _folder;
    private long _ahead;

    internal SandboxClock(StateFolder folder)
    {
        _folder = folder;
        _ahead = folder.Load<ClockState>("clock")?.AheadTicks ?? 0;
    }

    /// <summary>The time now, UTC.</summary>
    public DateTimeOffset Now => DateTimeOffset.UtcNow.AddTicks(Interlocked.Read(ref _ahead));

    /// <summary>Moves the time on.</summary>
    /// <param name="by">By how much; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        _folder.Save("clock", new ClockState(Interlocked.Add(ref _ahead, by.Ticks)));
    }

    private sealed record ClockState(long AheadTicks);
}
