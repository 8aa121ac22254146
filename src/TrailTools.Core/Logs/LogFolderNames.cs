using System.Text.RegularExpressions;

namespace TrailTools.Logs;

/// <summary>The names of the folders that lie between AWSLogs and the years.</summary>
internal static partial class LogFolderNames
{
    /// <summary>The folder above all others of the layout.</summary>
    public const string Top = "AWSLogs";

    /// <summary>How the folders of CloudTrail's kinds begin; other services' folders stand beside them.</summary>
    public const string KindStart = "CloudTrail";

    /// <summary>The folder of digests.</summary>
    public const string DigestFolder = "CloudTrail-Digest";

    private static readonly Dictionary<string, LogKind> Kinds = new(StringComparer.Ordinal)
    {
        ["CloudTrail"] = LogKind.Events,
        ["CloudTrail-Insight"] = LogKind.Insight,
        ["CloudTrail-NetworkActivity"] = LogKind.NetworkActivity,
        ["CloudTrail-Aggregated"] = LogKind.Aggregated,
        [DigestFolder] = LogKind.Digest,
    };

    /// <summary>What a folder of that name holds; null for one that is not CloudTrail's.</summary>
    public static LogKind? KindOf(string name) => Kinds.TryGetValue(name, out var kind) ? kind : null;

    /// <summary>Whether it is an organization's id.</summary>
    [GeneratedRegex(@"^o-[a-z0-9]{10,32}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Organization();

    /// <summary>Whether it is an account's id.</summary>
    [GeneratedRegex(@"^[0-9]{12}\z", RegexOptions.CultureInvariant)]
    public static partial Regex Account();

    /// <summary>Whether it is a Region's name.</summary>
    [GeneratedRegex(@"^[a-z]{2,}(?:-[a-z]+)+-[0-9]+\z", RegexOptions.CultureInvariant)]
    public static partial Regex Region();
}
