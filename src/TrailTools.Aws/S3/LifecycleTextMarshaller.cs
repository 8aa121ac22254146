using System.Text;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;
using Amazon.Runtime.Internal.Util;
using Amazon.S3.Model.Internal.MarshallTransformations;

namespace TrailTools.Aws.S3;

/// <summary>Sends a lifecycle configuration as it is written, in the SDK's request for one.</summary>
/// <param name="xml">The configuration.</param>
internal sealed class LifecycleTextMarshaller(string xml) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    /// <inheritdoc/>
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var request = PutLifecycleConfigurationRequestMarshaller.Instance.Marshall(input);
        // The SDK has made a stream of no rules of it, and would sign that.
        request.ContentStream = null;
        request.Content = Encoding.UTF8.GetBytes(xml);
        request.Headers["Content-Type"] = "application/xml";
        ChecksumUtils.SetChecksumData(request, checksumAlgorithm: null, fallbackToMD5: false, isRequestChecksumRequired: true, "x-amz-sdk-checksum-algorithm");
        return request;
    }
}
