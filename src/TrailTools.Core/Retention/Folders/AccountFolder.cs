using System.Text.RegularExpressions;

namespace TrailTools.Retention.Folders;

/// <summary>An account's folder in a bucket of logs. Other services of AWS write into it too: elasticloadbalancing, vpcflowlogs, Config.</summary>
/// <param name="Path">Its keys' beginning: <c>[prefix/]AWSLogs/[o-id/]ACCOUNT/</c>.</param>
internal sealed partial record AccountFolder(string Path)
{
    /// <summary>What CloudTrail's folders in it are called (CloudTrail User Guide, "Finding your CloudTrail log files"); digests come last.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["CloudTrail", "CloudTrail-Insight", "CloudTrail-NetworkActivity", "CloudTrail-Aggregated", Digest];

    /// <summary>The folder of digests.</summary>
    public const string Digest = "CloudTrail-Digest";

    /// <summary>What the names of CloudTrail's folders begin with, and no other service's.</summary>
    public const string CommonStart = "CloudTrail";

    /// <summary>The account.</summary>
    public string AccountId => Path[^13..^1];

    /// <summary>The folders in it that begin so, as far as they are there.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Whether one of them is none of CloudTrail's: a copy that somebody made, which no rule may touch.</summary>
    public bool HasForeign => Names.Any(static name => !Kinds.Contains(name));

    /// <summary>The account folder that a key or a prefix lies in; null for none.</summary>
    /// <param name="root">What all keys of log files begin with.</param>
    /// <param name="key">The key or prefix.</param>
    public static AccountFolder? Of(string root, string key)
        => key.StartsWith(root, StringComparison.Ordinal) && Pattern().Match(key[root.Length..]) is { Success: true, Value: var path } ? new AccountFolder(root + path) : null;

    /// <summary>Whether a folder's name below the root is an organization's.</summary>
    public static bool IsOrganization(string name) => OrganizationPattern().IsMatch(name);

    [GeneratedRegex(@"^(?:o-[a-z0-9]{10,32}/)?[0-9]{12}/")]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^o-[a-z0-9]{10,32}/\z")]
    private static partial Regex OrganizationPattern();
}
