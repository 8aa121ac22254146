using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;
using Amazon.S3.Model.Internal.MarshallTransformations;
using TrailTools.Cloud.Buckets;

namespace TrailTools.Aws.S3;

/// <summary>Keeps a lifecycle configuration as it came: read and written again by the SDK, it loses what that does not know.</summary>
internal sealed class LifecycleTextUnmarshaller : S3ReponseUnmarshaller
{
    /// <summary>The header with the smallest size that a transition moves (S3 API Reference, GetBucketLifecycleConfiguration).</summary>
    public const string MinimumSizeHeader = "x-amz-transition-default-minimum-object-size";

    /// <inheritdoc/>
    public override AmazonWebServiceResponse Unmarshall(XmlUnmarshallerContext input)
    {
        using var reader = new StreamReader(input.Stream, Encoding.UTF8);
        var size = input.ResponseData.GetHeaderValue(MinimumSizeHeader);
        return new LifecycleTextResponse { Text = new LifecycleText(reader.ReadToEnd(), string.IsNullOrEmpty(size) ? null : size) };
    }
}
