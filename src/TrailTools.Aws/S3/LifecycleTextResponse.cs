using Amazon.Runtime;
using TrailTools.Cloud.Buckets;

namespace TrailTools.Aws.S3;

/// <summary>A lifecycle configuration as it came.</summary>
internal sealed class LifecycleTextResponse : AmazonWebServiceResponse
{
    /// <summary>The text.</summary>
    public LifecycleText Text { get; init; } = new("");
}
