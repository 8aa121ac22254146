using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>A trail, where it is at home.</summary>
/// <param name="AccountId">The account that it belongs to: of an organization's trail the management account.</param>
/// <param name="HomeRegion">The Region where it was made.</param>
/// <param name="Name">Its name.</param>
internal sealed record Trail(string AccountId, string HomeRegion, string Name)
{
    /// <summary>What it is to do.</summary>
    public required TrailSettings Settings { get; init; }

    /// <summary>Whether it logs, and how that goes.</summary>
    public TrailStatus Status { get; init; } = new();

    /// <summary>Which events it records.</summary>
    public TrailSelectors Selectors { get; init; } = new();

    /// <summary>Its tags.</summary>
    public IReadOnlyList<TrailTag> Tags { get; init; } = [];

    /// <summary>Its ARN.</summary>
    public string Arn => ArnOf(AccountId, HomeRegion, Name);

    /// <summary>Whether it records a Region.</summary>
    public bool Covers(string region)
        => region == HomeRegion || Settings.IsMultiRegion && Partitions.Of(region) == Partitions.Of(HomeRegion);

    /// <summary>The ARN of a trail.</summary>
    public static string ArnOf(string accountId, string region, string name)
        => $"arn:{Partitions.Of(region)}:cloudtrail:{region}:{accountId}:trail/{name}";
}
