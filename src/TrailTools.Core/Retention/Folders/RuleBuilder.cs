using System.Security.Cryptography;
using System.Text;
using TrailTools.Lifecycle;

namespace TrailTools.Retention.Folders;

/// <summary>Makes the rules of account folders, and knows them again.</summary>
/// <remarks>
/// Prefixes have no wildcard, so an account needs its own rules. Where digests live as log files do, one does for all of CloudTrail's folders: their names
/// begin alike, and no other service's does. Else each folder has a rule, its slash at the end.
/// </remarks>
/// <param name="settings">How long log files are to live.</param>
/// <param name="isVersioned">Whether the bucket keeps, or kept, overwritten and deleted objects.</param>
/// <param name="isRuleLevel">Whether prefixes stand in the rules themselves.</param>
internal sealed class RuleBuilder(RetentionSettings settings, bool isVersioned, bool isRuleLevel)
{
    /// <summary>What the ids of all our rules begin with.</summary>
    public const string IdStart = "TrailTools-";

    /// <summary>Uploads that were begun and not ended are removed after this many days; a delivery takes seconds.</summary>
    private const int AbortDays = 7;

    /// <summary>A log file that somebody deleted or overwrote can be got back for this many days, or as long as logs live where that is less.</summary>
    private const int MostNoncurrentDays = 30;

    /// <summary>How long a version lives on when it is no longer the current one.</summary>
    public static int NoncurrentDaysOf(int days) => Math.Min(days, MostNoncurrentDays);

    /// <summary>Whether a rule is one of ours for the log files of a root.</summary>
    public static bool IsOurs(LifecycleRule rule, string root)
        => rule.Id.StartsWith(IdStart, StringComparison.Ordinal) && rule.Scope.Prefix.StartsWith(root, StringComparison.Ordinal);

    /// <summary>The rules of an account.</summary>
    public IEnumerable<LifecycleRule> Build(AccountFolder folder)
        => settings.IsUniform && !folder.HasForeign
            ? [Rule(folder, AccountFolder.CommonStart, AccountFolder.CommonStart)]
            : AccountFolder.Kinds.Select(kind => Rule(folder, kind, kind + "/"));

    private LifecycleRule Rule(AccountFolder folder, string kind, string prefixEnd)
    {
        var isDigest = kind == AccountFolder.Digest;
        var days = isDigest ? settings.DigestDays : settings.Days;
        return new LifecycleRule(Id(folder, kind), new LifecycleScope(folder.Path + prefixEnd) { IsRuleLevel = isRuleLevel })
        {
            ExpirationDays = days,
            Transitions = settings.Archive is { } archive && !isDigest ? [new LifecycleTransition(archive.Class.Name, archive.Days)] : [],
            NoncurrentDays = isVersioned ? NoncurrentDaysOf(days) : null,
            AbortDays = AbortDays,
        };
    }

    /// <summary>An id has at most 255 characters and a prefix up to 1,024, so what stands before the account is a hash in it.</summary>
    private static string Id(AccountFolder folder, string kind)
    {
        var before = folder.Path[..^13];
        var mark = before == "AWSLogs/" ? string.Empty : "-" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(before)), 0, 4);
        return $"{IdStart}{kind}-{folder.AccountId}{mark}";
    }
}
