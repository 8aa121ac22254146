using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace TrailTools.Aws.S3;

/// <summary>Has what is missing told as an exception by each call: for some the SDK takes the error's text for the answer.</summary>
internal sealed class MissingHandler : PipelineHandler
{
    /// <inheritdoc/>
    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        executionContext.RequestContext.Request.Suppress404Exceptions = false;
        return base.InvokeAsync<T>(executionContext);
    }
}
