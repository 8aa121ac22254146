namespace TrailTools.Sandbox.State;

/// <summary>The sandbox's time: it goes as the machine's does, from another moment where one was asked for, and can be moved on.</summary>
public sealed class SandboxClock
{
    private const string FileName = "clock";

    private readonly StateFolder _folder;
    private long _ahead;

    internal SandboxClock(StateFolder folder, DateTimeOffset? start = null)
    {
        _folder = folder;
        var known = folder.Load<ClockState>(FileName);
        _ahead = start is { } moment ? (moment - DateTimeOffset.UtcNow).Ticks : known?.AheadTicks ?? 0;
        Born = known?.Born < Now ? known.Born : Now;
        Save();
    }

    /// <summary>The time now, UTC.</summary>
    public DateTimeOffset Now => DateTimeOffset.UtcNow.AddTicks(Interlocked.Read(ref _ahead));

    /// <summary>The first moment of the sandbox: nothing happened before.</summary>
    public DateTimeOffset Born { get; }

    /// <summary>Moves the time on. Nothing is delivered by that: see <see cref="SandboxServer.Advance"/>.</summary>
    /// <param name="by">By how much; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="by"/> is negative.</exception>
    internal void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        Interlocked.Add(ref _ahead, by.Ticks);
        Save();
    }

    private void Save() => _folder.Save(FileName, new ClockState(Interlocked.Read(ref _ahead), Born));

    private sealed record ClockState(long AheadTicks, DateTimeOffset Born);
}
