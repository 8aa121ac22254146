using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.S3;
using Amazon.S3.Internal;
using Amazon.S3.Model;
using Amazon.S3.Model.Internal.MarshallTransformations;
using TrailTools.Cloud.Buckets;

namespace TrailTools.Aws.S3;

/// <summary>The SDK's client of S3, which reads and writes lifecycle configurations as text too.</summary>
/// <param name="credentials">Whose calls they are.</param>
/// <param name="config">Where they go.</param>
internal sealed class S3Client(AWSCredentials credentials, AmazonS3Config config) : AmazonS3Client(credentials, config)
{
    /// <summary>Reads a lifecycle configuration to the byte.</summary>
    public async Task<LifecycleText> GetLifecycleTextAsync(BucketId bucket, CancellationToken stop)
    {
        var options = new InvokeOptions { RequestMarshaller = GetLifecycleConfigurationRequestMarshaller.Instance, ResponseUnmarshaller = new LifecycleTextUnmarshaller() };
        var request = new GetLifecycleConfigurationRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId };
        return (await InvokeAsync<LifecycleTextResponse>(request, options, stop).ConfigureAwait(false)).Text;
    }

    /// <summary>Stores a lifecycle configuration to the byte.</summary>
    public Task<PutLifecycleConfigurationResponse> PutLifecycleTextAsync(BucketId bucket, LifecycleText lifecycle, CancellationToken stop)
    {
        var options = new InvokeOptions { RequestMarshaller = new LifecycleTextMarshaller(lifecycle.Xml), ResponseUnmarshaller = PutLifecycleConfigurationResponseUnmarshaller.Instance };
        var request = new PutLifecycleConfigurationRequest { BucketName = bucket.Name, ExpectedBucketOwner = bucket.OwnerId, TransitionDefaultMinimumObjectSize = lifecycle.MinimumObjectSize };
        return InvokeAsync<PutLifecycleConfigurationResponse>(request, options, stop);
    }

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        base.CustomizeRuntimePipeline(pipeline);
        pipeline.AddHandlerAfter<Marshaller>(new MissingHandler());
        pipeline.ReplaceHandler<AmazonS3ResponseHandler>(new TransferHandler());
    }
}
