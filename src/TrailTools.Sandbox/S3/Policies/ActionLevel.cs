namespace TrailTools.Sandbox.S3.Policies;

/// <summary>Whether actions are about buckets or about objects (Service Authorization Reference, Actions for Amazon S3).</summary>
internal static class ActionLevel
{
    private static readonly string[] OfObjects =
    [
        "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:RestoreObject", "s3:UpdateObject", "s3:AbortMultipartUpload", "s3:ListMultipartUploadParts",
        "s3:BypassGovernanceRetention", "s3:Replicate", "s3:ObjectOwnerOverrideToBucketOwner",
    ];

    /// <summary>Whether an action can be done with one of some resources; one with wildcards always can.</summary>
    /// <param name="action">The action.</param>
    /// <param name="resources">The resources, of one bucket.</param>
    /// <param name="bucket">The bucket's ARN.</param>
    public static bool Applies(string action, IEnumerable<string> resources, string bucket)
    {
        var isOfObjects = OfObjects.Any(start => action.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return action.AsSpan().ContainsAny('*', '?') || resources.Any(resource => resource == bucket ? !isOfObjects : isOfObjects);
    }
}
