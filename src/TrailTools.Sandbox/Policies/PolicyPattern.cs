using System.IO.Enumeration;

namespace TrailTools.Sandbox.Policies;

/// <summary>Texts with the wildcards * and ?, as policies have them.</summary>
internal static class PolicyPattern
{
    private const int ArnParts = 6;

    /// <summary>Whether a text is of the pattern.</summary>
    public static bool Fits(string pattern, string text, bool ignoreCase = false)
        => FileSystemName.MatchesSimpleExpression(pattern.Replace(@"\", @"\\", StringComparison.Ordinal), text, ignoreCase);

    /// <summary>Whether an ARN is of the pattern: each of its six parts by itself (IAM User Guide, Condition operators, ARN).</summary>
    public static bool FitsArn(string pattern, string arn)
    {
        var (patterns, parts) = (pattern.Split(':', ArnParts), arn.Split(':', ArnParts));
        return patterns.Length == parts.Length && patterns.Zip(parts).All(static pair => Fits(pair.First, pair.Second));
    }
}
