using System.Globalization;
using System.Net;
using System.Text.Json;

namespace TrailTools.Sandbox.S3.Policies;

/// <summary>Whether a policy is public (Amazon S3 User Guide, Blocking public access, The meaning of "public").</summary>
internal static class PublicPolicy
{
    private const string SourceIp = "aws:SourceIp";
    private static readonly string[] Positive = ["StringEquals", "StringEqualsIgnoreCase", "StringLike", "ArnEquals", "ArnLike", "IpAddress"];

    private static readonly HashSet<string> Limits = new(StringComparer.OrdinalIgnoreCase)
    {
        SourceIp, "aws:SourceArn", "aws:SourceVpc", "aws:SourceVpce", "aws:SourceOwner", "aws:SourceAccount", "aws:userid", "aws:PrincipalOrgID",
        "aws:PrincipalOrgPaths", "aws:PrincipalAccount", "aws:PrincipalArn", "s3:x-amz-server-side-encryption-aws-kms-key-id", "s3:DataAccessPointAccount",
        "s3:DataAccessPointArn",
    };

    /// <summary>Whether a statement allows something to everyone and no condition limits that to known values.</summary>
    public static bool IsPublic(JsonElement policy)
    {
        var statements = policy.GetProperty("Statement");
        return statements.ValueKind == JsonValueKind.Array ? statements.EnumerateArray().Any(IsPublicStatement) : IsPublicStatement(statements);
    }

    private static bool IsPublicStatement(JsonElement statement)
        => PolicyTexts.Text(statement.GetProperty("Effect")) == "Allow" && IsForAll(statement) && !IsLimited(statement);

    private static bool IsForAll(JsonElement statement)
        => PolicyTexts.Member(statement, "Principal") is not { } principal
            || PolicyTexts.Text(principal) == "*"
            || (PolicyTexts.Member(principal, "AWS") is { } accounts && PolicyTexts.Texts(accounts).Contains("*"));

    private static bool IsLimited(JsonElement statement)
        => PolicyTexts.Member(statement, "Condition") is { } condition
            && condition.EnumerateObject().Where(static type => Positive.Contains(type.Name)).SelectMany(static type => type.Value.EnumerateObject())
                .Any(static key => Limits.Contains(key.Name) && PolicyTexts.Texts(key.Value).All(value => value is not null && IsFixed(key.Name, value)));

    private static bool IsFixed(string key, string value)
        => key.Equals(SourceIp, StringComparison.OrdinalIgnoreCase) ? IsNarrow(value)
            : key.Equals("aws:SourceArn", StringComparison.OrdinalIgnoreCase) ? HasAccount(value)
            : !value.AsSpan().ContainsAny('*', '?');

    // Of an ARN the account must be told; what follows may have wildcards.
    private static bool HasAccount(string arn) => arn.Split(':') is [_, _, _, _, { Length: 12 } account, ..] && account.All(char.IsAsciiDigit);

    // Very broad ranges count as everyone: beyond /8 for IPv4, beyond /32 for IPv6.
    private static bool IsNarrow(string range)
    {
        var parts = range.Split('/', 2);
        if (!IPAddress.TryParse(parts[0], out var address))
            return false;
        var least = address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 8 : 32;
        return parts.Length == 1 || (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits >= least);
    }
}
