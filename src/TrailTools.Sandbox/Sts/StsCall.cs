using TrailTools.Sandbox.Services;

namespace TrailTools.Sandbox.Sts;

/// <summary>A call of an STS operation.</summary>
/// <param name="Call">The call.</param>
/// <param name="Form">What the operation was given.</param>
internal sealed record StsCall(SandboxCall Call, IReadOnlyDictionary<string, string> Form);
