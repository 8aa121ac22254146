using TrailTools.Sandbox.CloudTrail.Permits;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Organizations;
using TrailTools.Sandbox.S3.Buckets;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>Refuses a trail whose bucket could not be delivered to.</summary>
internal sealed class BucketCheck(BucketStore buckets, OrganizationRegister organizations)
{
    /// <summary>The trail's bucket, which can be another account's.</summary>
    /// <exception cref="Errors.ServiceException">There is none, or its policy does not let CloudTrail in.</exception>
    public Bucket Demand(Trail trail)
    {
        var name = trail.Settings.BucketName;
        if (!BucketName.IsValid(name))
            throw TrailErrors.Of("InvalidS3BucketName", $"Bucket name is not valid: {name}");
        var bucket = buckets.Find(name) ?? throw TrailErrors.Of("S3BucketDoesNotExist", $"S3 bucket {name} does not exist!");
        var permit = new BucketPermit(bucket, trail);
        return permit.CanReadAcl && Folders(trail).All(folder => permit.CanWrite($"{folder}CloudTrail/"))
            ? bucket
            : throw TrailErrors.Of("InsufficientS3BucketPolicy", $"Incorrect S3 bucket policy is detected for bucket: {name}");
    }

    // An organization's trail can become its account's alone, so the account's own folder must be open in any case.
    private IEnumerable<string> Folders(Trail trail)
        => new[] { LogPlaces.OwnFolder(trail), LogPlaces.Folder(trail, organizations.Organization, trail.AccountId) }.Distinct();
}
