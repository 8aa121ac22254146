using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;

namespace TrailTools.Sandbox.Services;

/// <summary>An AWS service of the sandbox.</summary>
internal interface ISandboxService
{
    /// <summary>The name that requests to it are signed for, such as s3.</summary>
    string Name { get; }

    /// <summary>The words of its protocol for what all services refuse.</summary>
    ErrorDialect Errors { get; }

    /// <summary>Whether an unsigned request has the form of one to this service.</summary>
    bool LooksLike(SandboxRequest request);

    /// <summary>What a request asks for, by its looks; refusing is left to <see cref="AnswerAsync"/>.</summary>
    ValueTask<SandboxOperation> IdentifyAsync(SandboxRequest request, CancellationToken stop);

    /// <summary>Answers a call.</summary>
    /// <exception cref="ServiceException">The service refuses.</exception>
    Task<SandboxResponse> AnswerAsync(SandboxCall call, CancellationToken stop);

    /// <summary>Writes a refusal in the service's protocol.</summary>
    SandboxResponse Describe(ServiceException error, SandboxRequest request);
}
