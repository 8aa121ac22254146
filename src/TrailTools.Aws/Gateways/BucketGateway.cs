using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using TrailTools.Aws.Errors;
using TrailTools.Aws.S3;
using TrailTools.Cloud.Buckets;
using Block = Amazon.S3.Model.PublicAccessBlockConfiguration;

namespace TrailTools.Aws.Gateways;

/// <summary>Buckets and their settings, over the SDK.</summary>
/// <param name="clients">The clients.</param>
internal sealed class BucketGateway(BucketClients clients) : IBucketGateway
{
    private static readonly string[] Everyone = ["http://acs.amazonaws.com/groups/global/AllUsers", "http://acs.amazonaws.com/groups/global/AuthenticatedUsers"];

    /// <summary>The codes by which S3 says that a setting was never made.</summary>
    private static readonly HashSet<string> NeverMade =
    [
        "NoSuchBucketPolicy", "NoSuchPublicAccessBlockConfiguration", "OwnershipControlsNotFoundError", "ServerSideEncryptionConfigurationNotFoundError", "NoSuchTagSet", "NoSuchLifecycleConfiguration",
    ];

    /// <inheritdoc/>
    public Task<string?> FindRegionAsync(BucketId bucket, CancellationToken stop) => clients.FindRegionAsync(bucket, stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListNamesAsync(string start, CancellationToken stop)
    {
        var names = new List<string>();
        var request = new ListBucketsRequest { Prefix = start, MaxBuckets = 1000 };
        do
        {
            var page = await AwsErrors.AskAsync("ListBuckets", start, () => clients.Home.ListBucketsAsync(request, stop), stop).ConfigureAwait(false);
            names.AddRange((page.Buckets ?? []).Select(static bucket => bucket.BucketName).Where(name => name.StartsWith(start, StringComparison.Ordinal)));
            request.ContinuationToken = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(request.ContinuationToken));
        return names;
    }

    /// <inheritdoc/>
    public async Task CreateAsync(BucketId bucket, string region, CancellationToken stop)
    {
        var request = new PutBucketRequest { BucketName = bucket.Name, ObjectOwnership = ObjectOwnership.BucketOwnerEnforced };

        // The oldest Region has no name here, and the SDK's own way names another one EU.
        if (region != "us-east-1")
            request.PutBucketConfiguration = new PutBucketConfiguration { LocationConstraint = region };
        await AwsErrors.AskAsync("CreateBucket", bucket.Name, () => clients.In(bucket, region).PutBucketAsync(request, stop), stop).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(BucketId bucket, CancellationToken stop)
    {
        await clients.AskAsync("DeleteBucket", bucket, client => client.DeleteBucketAsync(new DeleteBucketRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false);
        clients.Forget(bucket);
    }

    /// <inheritdoc/>
    public async Task<string?> GetPolicyAsync(BucketId bucket, CancellationToken stop)
        => (await FindAsync("GetBucketPolicy", bucket, client => client.GetBucketPolicyAsync(new GetBucketPolicyRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false))?.Policy;

    /// <inheritdoc/>
    public Task PutPolicyAsync(BucketId bucket, string json, CancellationToken stop)
        => clients.AskAsync("PutBucketPolicy", bucket, client => client.PutBucketPolicyAsync(new PutBucketPolicyRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, Policy = json }, stop), stop);

    /// <inheritdoc/>
    public Task DeletePolicyAsync(BucketId bucket, CancellationToken stop)
        => clients.AskAsync("DeleteBucketPolicy", bucket, client => client.DeleteBucketPolicyAsync(new DeleteBucketPolicyRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop);

    /// <inheritdoc/>
    public async Task<bool> IsPolicyPublicAsync(BucketId bucket, CancellationToken stop)
        => (await FindAsync("GetBucketPolicyStatus", bucket, client => client.GetBucketPolicyStatusAsync(new GetBucketPolicyStatusRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false))?.PolicyStatus?.IsPublic == true;

    /// <inheritdoc/>
    public async Task<PublicAccessBlock?> GetPublicAccessBlockAsync(BucketId bucket, CancellationToken stop)
    {
        var answer = await FindAsync("GetPublicAccessBlock", bucket, client => client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false);
        return answer?.PublicAccessBlockConfiguration is { } found
            ? new PublicAccessBlock(found.BlockPublicAcls == true, found.IgnorePublicAcls == true, found.BlockPublicPolicy == true, found.RestrictPublicBuckets == true)
            : null;
    }

    /// <inheritdoc/>
    public Task PutPublicAccessBlockAsync(BucketId bucket, PublicAccessBlock block, CancellationToken stop)
    {
        var settings = new Block { BlockPublicAcls = block.BlockPublicAcls, IgnorePublicAcls = block.IgnorePublicAcls, BlockPublicPolicy = block.BlockPublicPolicy, RestrictPublicBuckets = block.RestrictPublicBuckets };
        return clients.AskAsync("PutPublicAccessBlock", bucket, client => client.PutPublicAccessBlockAsync(new PutPublicAccessBlockRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, PublicAccessBlockConfiguration = settings }, stop), stop);
    }

    /// <inheritdoc/>
    public async Task<string?> GetOwnershipAsync(BucketId bucket, CancellationToken stop)
    {
        var answer = await FindAsync("GetBucketOwnershipControls", bucket, client => client.GetBucketOwnershipControlsAsync(new GetBucketOwnershipControlsRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false);
        return answer?.OwnershipControls?.Rules is [{ ObjectOwnership: { } ownership }, ..] ? ownership.Value : null;
    }

    /// <inheritdoc/>
    public Task PutOwnershipAsync(BucketId bucket, string ownership, CancellationToken stop)
    {
        var controls = new OwnershipControls { Rules = [new OwnershipControlsRule { ObjectOwnership = ownership }] };
        return clients.AskAsync("PutBucketOwnershipControls", bucket, client => client.PutBucketOwnershipControlsAsync(new PutBucketOwnershipControlsRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, OwnershipControls = controls }, stop), stop);
    }

    /// <inheritdoc/>
    public async Task<bool> IsAclPublicAsync(BucketId bucket, CancellationToken stop)
    {
        var answer = await clients.AskAsync("GetBucketAcl", bucket, client => client.GetBucketAclAsync(new GetBucketAclRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false);
        return answer.Grants?.Any(static grant => Everyone.Contains(grant.Grantee?.URI)) == true;
    }

    /// <inheritdoc/>
    public async Task<BucketEncryption?> GetEncryptionAsync(BucketId bucket, CancellationToken stop)
    {
        var answer = await FindAsync("GetBucketEncryption", bucket, client => client.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false);
        return answer?.ServerSideEncryptionConfiguration?.ServerSideEncryptionRules is [{ ServerSideEncryptionByDefault: { } found } rule, ..]
            ? new BucketEncryption(found.ServerSideEncryptionAlgorithm?.Value ?? "AES256", found.ServerSideEncryptionKeyManagementServiceKeyId, rule.BucketKeyEnabled == true)
            : null;
    }

    /// <inheritdoc/>
    public Task PutEncryptionAsync(BucketId bucket, BucketEncryption encryption, CancellationToken stop)
    {
        var standard = new ServerSideEncryptionByDefault { ServerSideEncryptionAlgorithm = encryption.Algorithm, ServerSideEncryptionKeyManagementServiceKeyId = encryption.KmsKeyId };
        var settings = new ServerSideEncryptionConfiguration { ServerSideEncryptionRules = [new ServerSideEncryptionRule { ServerSideEncryptionByDefault = standard, BucketKeyEnabled = encryption.HasBucketKey }] };
        return clients.AskAsync("PutBucketEncryption", bucket, client => client.PutBucketEncryptionAsync(new PutBucketEncryptionRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, ServerSideEncryptionConfiguration = settings }, stop), stop);
    }

    /// <inheritdoc/>
    public async Task<BucketVersioning> GetVersioningAsync(BucketId bucket, CancellationToken stop)
    {
        var answer = await clients.AskAsync("GetBucketVersioning", bucket, client => client.GetBucketVersioningAsync(new GetBucketVersioningRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false);
        return Enum.TryParse<BucketVersioning>(answer.VersioningConfig?.Status?.Value, out var status) ? status : BucketVersioning.Off;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<string, string>> GetTagsAsync(BucketId bucket, CancellationToken stop)
    {
        var answer = await FindAsync("GetBucketTagging", bucket, client => client.GetBucketTaggingAsync(new GetBucketTaggingRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop).ConfigureAwait(false);
        return (answer?.TagSet ?? []).ToDictionary(static tag => tag.Key, static tag => tag.Value ?? "");
    }

    /// <inheritdoc/>
    public Task PutTagsAsync(BucketId bucket, IReadOnlyDictionary<string, string> tags, CancellationToken stop)
        => clients.AskAsync("PutBucketTagging", bucket, client => client.PutBucketTaggingAsync(new PutBucketTaggingRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, TagSet = [.. tags.Select(static tag => new Tag { Key = tag.Key, Value = tag.Value })] }, stop), stop);

    /// <inheritdoc/>
    public Task<LifecycleText?> GetLifecycleAsync(BucketId bucket, CancellationToken stop)
        => FindAsync("GetBucketLifecycleConfiguration", bucket, client => client.GetLifecycleTextAsync(bucket, stop), stop);

    /// <inheritdoc/>
    public Task PutLifecycleAsync(BucketId bucket, LifecycleText lifecycle, CancellationToken stop)
        => clients.AskAsync("PutBucketLifecycleConfiguration", bucket, client => client.PutLifecycleTextAsync(bucket, lifecycle, stop), stop);

    /// <inheritdoc/>
    public Task DeleteLifecycleAsync(BucketId bucket, CancellationToken stop)
        => clients.AskAsync("DeleteBucketLifecycle", bucket, client => client.DeleteLifecycleConfigurationAsync(new DeleteLifecycleConfigurationRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId }, stop), stop);

    /// <summary>Asks for a setting; null where it was never made.</summary>
    private Task<T?> FindAsync<T>(string operation, BucketId bucket, Func<S3Client, Task<T>> call, CancellationToken stop)
        where T : class
        => clients.AskAsync(operation, bucket, client => OrNullAsync(() => call(client)), stop);

    private static async Task<T?> OrNullAsync<T>(Func<Task<T>> call)
        where T : class
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (AmazonServiceException error) when (error.ErrorCode is { } code && NeverMade.Contains(code))
        {
            return null;
        }
    }
}
