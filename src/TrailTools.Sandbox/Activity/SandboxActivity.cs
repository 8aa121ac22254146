using TrailTools.LogGenerator;

namespace TrailTools.Sandbox.Activity;

/// <summary>What goes on in the sandbox's accounts apart from the calls that it gets: made-up people and services at work.</summary>
public sealed record SandboxActivity
{
    /// <summary>All that is random comes from this number.</summary>
    public ulong Seed { get; init; } = 7;

    /// <summary>The Regions where something happens, the busiest first. Events of global services need us-east-1.</summary>
    public IReadOnlyList<string> Regions { get; init; } = new LogOptions().Regions;

    /// <summary>How many log files a day each account gives, at least 1.</summary>
    public int FilesPerDay { get; init; } = 96;

    /// <summary>How many events a file holds on average, at least 1.</summary>
    public int EventsPerFile { get; init; } = 6;

    /// <summary>Whether an intrusion happens on the first whole day.</summary>
    public bool HasStory { get; init; } = true;
}
