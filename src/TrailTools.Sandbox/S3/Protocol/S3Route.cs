using TrailTools.Sandbox.Http;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>An S3 operation and the requests that mean it.</summary>
/// <param name="Operation">The operation as the API names it.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Level">What the path leads to.</param>
/// <param name="Subresource">The query parameter that the operation is told by; empty for none.</param>
/// <param name="Answer">Answers it.</param>
internal sealed record S3Route(string Operation, string Method, S3Level Level, string Subresource, Func<S3Call, CancellationToken, Task<SandboxResponse>> Answer)
{
    /// <summary>An operation whose answer needs no waiting.</summary>
    public S3Route(string operation, string method, S3Level level, string subresource, Func<S3Call, SandboxResponse> answer)
        : this(operation, method, level, subresource, (call, _) => Task.FromResult(answer(call)))
    {
    }

    /// <summary>Whether the operation can change nothing.</summary>
    public bool IsRead => Method is "GET" or "HEAD";
}
