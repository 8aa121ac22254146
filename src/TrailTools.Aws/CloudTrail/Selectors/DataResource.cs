namespace TrailTools.Aws.CloudTrail.Selectors;

/// <summary>Resources whose data events are recorded.</summary>
internal sealed class DataResource
{
    /// <summary>Their type, such as AWS::S3::Object.</summary>
    public string? Type { get; set; }

    /// <summary>Their ARNs, or how those begin.</summary>
    public List<string>? Values { get; set; }
}
