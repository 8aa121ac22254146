using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Services;

/// <summary>A request whose caller is known.</summary>
/// <param name="Request">The request.</param>
/// <param name="Operation">What it asks for.</param>
/// <param name="Caller">Who asks.</param>
/// <param name="Region">The Region that it is signed for, which is where the caller believes to be.</param>
internal sealed record SandboxCall(SandboxRequest Request, SandboxOperation Operation, SandboxIdentity Caller, string Region)
{
    /// <summary>The partition of the Region.</summary>
    public string Partition => Partitions.Of(Region);

    /// <summary>The caller's ARN.</summary>
    public string CallerArn => Caller.ArnIn(Partition);
}
