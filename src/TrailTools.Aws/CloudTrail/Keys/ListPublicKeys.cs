using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Keys;

/// <summary>What ListPublicKeys is asked.</summary>
internal sealed class ListPublicKeysRequest : AmazonCloudTrailRequest
{
    /// <summary>The first moment that digests were signed at.</summary>
    public DateTime? StartTime { get; set; }

    /// <summary>The last moment.</summary>
    public DateTime? EndTime { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}

/// <summary>What ListPublicKeys answers.</summary>
internal sealed class ListPublicKeysResponse : AmazonWebServiceResponse
{
    /// <summary>The keys.</summary>
    public List<PublicKey>? PublicKeyList { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
