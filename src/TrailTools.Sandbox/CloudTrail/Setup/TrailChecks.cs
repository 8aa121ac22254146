using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>What a trail must meet when it is made or changed.</summary>
internal sealed record TrailChecks(OrganizationCheck Organization, BucketCheck Bucket, KeyCheck Key)
{
    /// <summary>The trail as it will be kept.</summary>
    /// <exception cref="Errors.ServiceException">It could not deliver.</exception>
    public Trail Demand(Trail trail, string callerId) => Key.Resolve(trail, Bucket.Demand(trail), callerId);
}
