using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;
using TrailTools.Sandbox.Services;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.S3;

/// <summary>Amazon S3, addressed by paths.</summary>
internal sealed class S3Service(BucketStore buckets, SandboxClock clock) : ISandboxService
{
    /// <inheritdoc/>
    public string Name => "s3";

    /// <inheritdoc/>
    public ErrorDialect Errors => ErrorDialect.S3;

    /// <inheritdoc/>
    public bool LooksLike(SandboxRequest request) => false;

    /// <inheritdoc/>
    public ValueTask<SandboxOperation> IdentifyAsync(SandboxRequest request, CancellationToken stop)
    {
        var target = S3Target.Parse(request.Target.Path);
        return ValueTask.FromResult(S3Routes.Find(request, target) is { } route
            ? new SandboxOperation(route.Operation, target.Resource, route.IsRead)
            : new SandboxOperation(SandboxOperation.UnknownName, target.Resource, request.Method is "GET" or "HEAD"));
    }

    /// <inheritdoc/>
    public async Task<SandboxResponse> AnswerAsync(SandboxCall call, CancellationToken stop)
    {
        var target = S3Target.Parse(call.Request.Target.Path);
        var route = S3Routes.Find(call.Request, target) ?? throw Errors.Of(CommonError.UnknownOperation);
        var s3 = new S3Call(call, target, buckets, clock.Now);
        if (target.Level != S3Level.Service && route.Operation != S3Routes.CreateBucket)
            s3 = s3 with { Bucket = BucketAccess.Open(s3) };
        var response = await route.Answer(s3, stop).ConfigureAwait(false);
        return response with { Headers = [.. response.Headers, .. Ids(call.Request)] };
    }

    /// <inheritdoc/>
    public SandboxResponse Describe(ServiceException error, SandboxRequest request)
    {
        var response = S3ErrorWriter.Write(error, request);
        return response with { Headers = [.. response.Headers, .. Ids(request)] };
    }

    private static (string Name, string Value)[] Ids(SandboxRequest request) => [("x-amz-request-id", request.Id), ("x-amz-id-2", request.Id)];
}
