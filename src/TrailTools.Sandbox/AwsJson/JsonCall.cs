using System.Text.Json.Nodes;
using TrailTools.Sandbox.Services;

namespace TrailTools.Sandbox.AwsJson;

/// <summary>A call of an operation whose input is JSON.</summary>
/// <param name="Call">The call.</param>
/// <param name="Input">What the operation was given.</param>
internal sealed record JsonCall(SandboxCall Call, JsonObject Input);
