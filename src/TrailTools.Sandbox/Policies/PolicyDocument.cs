using System.Text.Json;
using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.Policies;

/// <summary>A resource's policy, as far as it concerns AWS services (IAM User Guide, Policy evaluation logic).</summary>
internal sealed class PolicyDocument
{
    private readonly IReadOnlyList<PolicyStatement> _statements;

    private PolicyDocument(IReadOnlyList<PolicyStatement> statements) => _statements = statements;

    /// <summary>Reads a policy's JSON; what is no policy allows nothing.</summary>
    public static PolicyDocument Parse(string? json)
    {
        try
        {
            var statements = json is null ? null : (JsonNode.Parse(json) as JsonObject)?["Statement"];
            return new([.. StatementValues.Objects(statements).Select(static one => new PolicyStatement(one))]);
        }
        catch (JsonException)
        {
            return new([]);
        }
    }

    /// <summary>Whether a statement allows the request and none denies it.</summary>
    public bool Allows(PolicyRequest request)
    {
        var fitting = _statements.Where(statement => statement.Fits(request)).ToArray();
        return fitting.Any(static statement => statement.IsAllow) && fitting.All(static statement => statement.IsAllow);
    }
}
