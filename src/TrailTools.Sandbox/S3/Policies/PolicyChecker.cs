using System.Text;
using System.Text.Json;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.S3.Policies;

/// <summary>
/// Refuses what is no bucket policy (IAM User Guide, Grammar of the IAM JSON policy language). As with AWS, Version may be missing and
/// statements may share a Sid.
/// </summary>
internal static class PolicyChecker
{
    // Amazon S3 User Guide, Bucket policies.
    private const int MostBytes = 20 * 1024;

    private static readonly string[] Versions = ["2012-10-17", "2008-10-17"];

    /// <summary>Reads a policy.</summary>
    /// <param name="text">The policy's JSON.</param>
    /// <param name="bucket">The ARN of the bucket that it is for.</param>
    /// <exception cref="ServiceException">MalformedPolicy.</exception>
    public static JsonDocument Parse(string text, string bucket)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
            throw Malformed("Policy exceeds the maximum allowed document size.");
        var policy = ParseJson(text);
        try
        {
            Check(policy.RootElement, bucket);
            return policy;
        }
        catch (ServiceException)
        {
            policy.Dispose();
            throw;
        }
    }

    /// <summary>The refusal of a policy.</summary>
    public static ServiceException Malformed(string message) => new(400, "MalformedPolicy", message);

    private static JsonDocument ParseJson(string text)
    {
        const string Words = "Policies must be valid JSON and the first byte must be '{'";
        try
        {
            return text.StartsWith('{') ? JsonDocument.Parse(text) : throw Malformed(Words);
        }
        catch (JsonException)
        {
            throw Malformed(Words);
        }
    }

    private static void Check(JsonElement policy, string bucket)
    {
        foreach (var member in policy.EnumerateObject())
        {
            if (member.Name is not ("Version" or "Id" or "Statement"))
                throw Malformed($"Unknown field {member.Name}");
        }

        if (policy.TryGetProperty("Version", out var version) && !Versions.Contains(PolicyTexts.Text(version)))
            throw Malformed("The policy must contain a valid version string");
        if (!policy.TryGetProperty("Statement", out var statements))
            throw Malformed("Missing required field Statement");
        CheckAll(statements, bucket);
    }

    private static void CheckAll(JsonElement statements, string bucket)
    {
        JsonElement[] all = statements.ValueKind == JsonValueKind.Array ? [.. statements.EnumerateArray()] : [statements];
        if (all.Length == 0)
            throw Malformed("Could not parse the policy: Statement is empty!");
        foreach (var statement in all)
            StatementChecker.Check(statement, bucket);
    }
}
