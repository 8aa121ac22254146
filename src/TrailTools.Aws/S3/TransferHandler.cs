using Amazon.Runtime;
using Amazon.S3.Internal;
using Amazon.S3.Model;

namespace TrailTools.Aws.S3;

/// <summary>
/// Gives an object's bytes as they come. The SDK would reckon each object's MD5 by code of its own, slower than unpacking it; that bytes are
/// whole is known without: by the length, by TLS, by gzip's CRC-32, and by the checksum where S3 sends one.
/// </summary>
internal sealed class TransferHandler : AmazonS3ResponseHandler
{
    /// <inheritdoc/>
    protected override void PostInvoke(IExecutionContext executionContext)
    {
        if (executionContext.ResponseContext.Response is not GetObjectResponse)
            base.PostInvoke(executionContext);
    }
}
