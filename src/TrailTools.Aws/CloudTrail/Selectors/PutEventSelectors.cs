using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail.Selectors;

/// <summary>What PutEventSelectors is asked.</summary>
internal sealed class PutEventSelectorsRequest : AmazonCloudTrailRequest
{
    /// <summary>The trail's name or ARN.</summary>
    public string? TrailName { get; set; }

    /// <summary>Basic selectors.</summary>
    public List<EventSelector>? EventSelectors { get; set; }

    /// <summary>Advanced selectors.</summary>
    public List<AdvancedEventSelector>? AdvancedEventSelectors { get; set; }
}

/// <summary>What PutEventSelectors answers.</summary>
internal sealed class PutEventSelectorsResponse : AmazonWebServiceResponse
{
    /// <summary>The trail's ARN.</summary>
    public string? TrailARN { get; set; }

    /// <summary>Basic selectors.</summary>
    public List<EventSelector>? EventSelectors { get; set; }

    /// <summary>Advanced selectors.</summary>
    public List<AdvancedEventSelector>? AdvancedEventSelectors { get; set; }
}
