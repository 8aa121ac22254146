using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.Policies;

/// <summary>A statement of a policy: whom it is about, what, on what, and when.</summary>
/// <param name="statement">Its JSON.</param>
internal sealed class PolicyStatement(JsonObject statement)
{
    /// <summary>Whether it allows; else it denies.</summary>
    public bool IsAllow { get; } = StatementValues.Texts(statement["Effect"]) is ["Allow"];

    /// <summary>Whether it is about the request.</summary>
    public bool Fits(PolicyRequest request)
        => Names("Principal", principal => NamesService(principal, request.Service))
            && Names("Action", action => NamesText(action, request.Action, ignoreCase: true))
            && Names("Resource", resource => NamesText(resource, request.Resource, ignoreCase: false))
            && PolicyConditions.AreMet(statement["Condition"] as JsonObject, request);

    // NotAction and its kin are about all but what they name.
    private bool Names(string element, Func<JsonNode, bool> isNamed)
        => statement[element] is { } named ? isNamed(named) : statement[$"Not{element}"] is { } left && !isNamed(left);

    private static bool NamesText(JsonNode patterns, string text, bool ignoreCase)
        => StatementValues.Texts(patterns).Any(pattern => PolicyPattern.Fits(pattern, text, ignoreCase));

    // "*" and { "AWS": "*" } are everyone, services too (IAM User Guide, AWS JSON policy elements: Principal).
    private static bool NamesService(JsonNode principal, string service) => principal is JsonObject kinds
        ? StatementValues.Texts(kinds["AWS"]).Contains("*") || StatementValues.Texts(kinds["Service"]).Any(one => one == "*" || one == service)
        : StatementValues.Texts(principal).Contains("*");
}
