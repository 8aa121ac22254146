namespace TrailTools.Retention;

/// <summary>Whose log files are meant, as far as the user or the pipeline said.</summary>
/// <param name="BucketName">The bucket.</param>
internal sealed record RetentionAsk(string BucketName)
{
    /// <summary>What stands before AWSLogs/ in keys; null where nobody said, empty for nothing.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>The account that owns the bucket; null for the caller's.</summary>
    public string? OwnerId { get; init; }

    /// <summary>The trail that records into it.</summary>
    public string? TrailName { get; init; }

    /// <summary>The account of that trail.</summary>
    public string? TrailAccountId { get; init; }

    /// <summary>Whether that trail records in all accounts of the organization.</summary>
    public bool IsOrganization { get; init; }

    /// <summary>Whether the bucket may not be there yet, since it is planned.</summary>
    public bool IsPlanned { get; init; }
}
