using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.Policies;

/// <summary>The conditions of a statement: all operators and keys must be met, of a key's values one (IAM User Guide, Conditions with multiple context keys or values).</summary>
internal static class PolicyConditions
{
    private const string IfExists = "IfExists";

    /// <summary>Whether a request meets them; no conditions are met by all.</summary>
    public static bool AreMet(JsonObject? conditions, PolicyRequest request)
        => conditions is null || conditions.All(one => one.Value is JsonObject keys && keys.All(key => IsMet(one.Key, key.Key, StatementValues.Texts(key.Value), request)));

    private static bool IsMet(string name, string key, IReadOnlyList<string> values, PolicyRequest request)
    {
        // A request has one value a key here, so any of them is all of them.
        var bare = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var isOptional = bare.EndsWith(IfExists, StringComparison.Ordinal);
        var value = request.ContextValue(key);
        return isOptional && value is null
            || name.StartsWith("ForAllValues:", StringComparison.Ordinal) && value is null
            || PolicyOperators.IsMet(isOptional ? bare[..^IfExists.Length] : bare, values, value);
    }
}
