namespace TrailTools.Trails;

/// <summary>What is asked of a trail. What is null was not asked: a new trail gets the default, one that is there stays as it is.</summary>
internal sealed record TrailRequest
{
    /// <summary>The name that the console's quick create gives.</summary>
    public const string DefaultName = "management-events";

    /// <summary>The trail's name.</summary>
    public string Name { get; init; } = DefaultName;

    /// <summary>The bucket; by default the trail's own, or a new one.</summary>
    public string? BucketName { get; init; }

    /// <summary>What stands before AWSLogs/ in keys.</summary>
    public string? KeyPrefix { get; init; }

    /// <summary>The KMS key that encrypts log files.</summary>
    public string? KmsKeyId { get; init; }

    /// <summary>Whether it records in all accounts of the organization; by default not.</summary>
    public bool? IsOrganization { get; init; }

    /// <summary>Whether it records in all Regions; by default it does.</summary>
    public bool? IsMultiRegion { get; init; }

    /// <summary>Whether digests are delivered; by default they are.</summary>
    public bool? HasFileValidation { get; init; }

    /// <summary>The buckets whose data events are recorded too, by name or ARN.</summary>
    public IReadOnlyList<string> DataEvents { get; init; } = [];

    /// <summary>Tags for the trail and for a bucket that is made for it.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
