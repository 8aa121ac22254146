using TrailTools.Sandbox.Activity;
using TrailTools.Sandbox.Organizations;

namespace TrailTools.Sandbox;

/// <summary>How a sandbox is to be.</summary>
public sealed record SandboxOptions
{
    /// <summary>The account that a sandbox has when none is asked for.</summary>
    public const string DefaultAccount = "111122223333";

    /// <summary>The folder that it keeps everything in; null for a temporary one that goes with it.</summary>
    public string? Folder { get; init; }

    /// <summary>The accounts, 12 digits each.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [DefaultAccount];

    /// <summary>The port; null for a free one.</summary>
    public int? Port { get; init; }

    /// <summary>The organization of the accounts; null for none, or for that which the folder knows.</summary>
    public SandboxOrganization? Organization { get; init; }

    /// <summary>The sandbox's time when it starts; null for that of the machine, moved on as far as it was.</summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>What goes on in the accounts.</summary>
    public SandboxActivity Activity { get; init; } = new();

    /// <summary>The clock by which LookupEvents lets through two calls a second.</summary>
    public TimeProvider LookupTime { get; init; } = TimeProvider.System;
}
