using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Settings;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Buckets;

/// <summary>CreateBucket.</summary>
internal static class BucketCreator
{
    private const string GlobalRegion = "us-east-1";
    private const int MostTags = 50;
    private static readonly string[] Ownerships = [Ownership.Enforced, "BucketOwnerPreferred", "ObjectWriter"];

    private static readonly XmlForm Form = new(
        "CreateBucketConfiguration",
        XmlForm.Text("LocationConstraint").Optional(),
        new XmlForm("Tags", TagSet.Tag.Several()).Optional());

    /// <summary>Makes a bucket with the settings that AWS gives new ones.</summary>
    public static async Task<SandboxResponse> CreateAsync(S3Call call, CancellationToken stop)
    {
        var name = call.Target.Bucket;
        if (!BucketName.IsValid(name))
            throw new ServiceException(400, "InvalidBucketName", "The specified bucket is not valid.") { Details = [("BucketName", name)] };
        var body = await call.Request.Body.ReadAsync(stop).ConfigureAwait(false);
        var configuration = body.Length == 0 ? null : S3XmlReader.Read(body, Form);
        CheckLocation(configuration?.Element("LocationConstraint")?.Value, call.Call.Region);
        var info = new BucketInfo(name, call.Call.Caller.AccountId, call.Call.Region, call.Now)
        {
            Settings = NewBucket.Settings(OwnershipOf(call), TagSet.Read(configuration?.Descendants("Tag") ?? [], MostTags)),
        };
        return call.Buckets.Add(info) is { } taken ? Taken(taken, info) : new(200) { Headers = [("Location", $"/{name}")] };
    }

    private static SandboxResponse Taken(Bucket taken, BucketInfo asked)
    {
        if (taken.OwnerId != asked.OwnerId)
            throw Conflict("BucketAlreadyExists", "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.", asked.Name);

        // Only the oldest Region answers as if the bucket were new (Amazon S3 API Reference, CreateBucket, BucketAlreadyOwnedByYou).
        return taken.Region == GlobalRegion && asked.Region == GlobalRegion
            ? new(200) { Headers = [("Location", $"/{asked.Name}")] }
            : throw Conflict("BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.", asked.Name);
    }

    private static ServiceException Conflict(string code, string message, string name)
        => new(409, code, message) { Details = [("BucketName", name)] };

    private static string OwnershipOf(S3Call call)
    {
        var ownership = call.Request.Header("x-amz-object-ownership") ?? Ownership.Enforced;
        if (!Ownerships.Contains(ownership))
            throw S3Errors.InvalidArgument("Invalid x-amz-object-ownership header: " + ownership, "x-amz-object-ownership", ownership);
        return ownership == Ownership.Enforced && call.Request.Header("x-amz-acl") is not (null or "private")
            ? throw new ServiceException(400, "InvalidBucketAclWithObjectOwnership", "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting")
            : ownership;
    }

    private static void CheckLocation(string? constraint, string region)
    {
        if (constraint == GlobalRegion)
            throw new ServiceException(400, "InvalidLocationConstraint", "The specified location-constraint is not valid") { Details = [("LocationConstraint", constraint)] };
        var location = constraint switch { null or "" => GlobalRegion, "EU" => "eu-west-1", _ => constraint };
        if (location != region)
        {
            throw new ServiceException(400, "IllegalLocationConstraintException", string.IsNullOrEmpty(constraint)
                ? "The unspecified location constraint is incompatible for the region specific endpoint this request was sent to."
                : $"The {constraint} location constraint is incompatible for the region specific endpoint this request was sent to.");
        }
    }
}
