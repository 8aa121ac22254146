using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Lifecycle;
using TrailTools.Trails.Policies;

namespace TrailTools.Trails.Checks;

/// <summary>All that the checks look at of one trail, read once.</summary>
/// <param name="Trail">The trail.</param>
/// <param name="Now">When it was read.</param>
internal sealed record TrailFacts(TrailDescription Trail, DateTimeOffset Now)
{
    /// <summary>Whether it records and delivers.</summary>
    public required Fact<TrailStatus> Status { get; init; }

    /// <summary>Other trails that record management events where this one does too.</summary>
    public required Fact<IReadOnlyList<string>> Duplicates { get; init; }

    /// <summary>The statements of the bucket's policy.</summary>
    public required Fact<IReadOnlyList<PolicyStatement>> Policy { get; init; }

    /// <summary>Whether S3 says of the policy that it is public.</summary>
    public required Fact<bool> IsPolicyPublic { get; init; }

    /// <summary>Whether an access control list is public.</summary>
    public required Fact<bool> IsAclPublic { get; init; }

    /// <summary>What is blocked of public access.</summary>
    public required Fact<PublicAccessBlock?> PublicAccess { get; init; }

    /// <summary>How new objects are encrypted.</summary>
    public required Fact<BucketEncryption?> Encryption { get; init; }

    /// <summary>Whether overwritten and deleted objects are kept.</summary>
    public required Fact<BucketVersioning> Versioning { get; init; }

    /// <summary>The lifecycle's rules.</summary>
    public required Fact<LifecycleConfiguration> Lifecycle { get; init; }

    /// <summary>The folders of the accounts that have logs in the bucket.</summary>
    public required Fact<IReadOnlyList<LogFolder>> Folders { get; init; }

    /// <summary>The end times of the digests of the home Region, of the last day.</summary>
    public required Fact<IReadOnlyList<DateTimeOffset>> Digests { get; init; }
}
