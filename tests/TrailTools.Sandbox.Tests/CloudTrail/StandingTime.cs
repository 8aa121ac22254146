namespace TrailTools.Sandbox.Tests.CloudTrail;

/// <summary>A clock that goes on when a test says so.</summary>
public sealed class StandingTime : TimeProvider
{
    private long _ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _ticks;

    public void GoOn(TimeSpan by) => _ticks += by.Ticks;
}
