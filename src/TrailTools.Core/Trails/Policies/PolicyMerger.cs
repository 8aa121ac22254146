using System.Text;
using TrailTools.Diagnostics;

namespace TrailTools.Trails.Policies;

/// <summary>Adds statements to a bucket's policy: those that are there stay to the byte, and what is said already is not said again.</summary>
internal static class PolicyMerger
{
    /// <summary>The longest policy of a bucket in bytes (Amazon S3 User Guide, "Bucket policies for Amazon S3": 20 KB).</summary>
    public const int MaxLength = 20 * 1024;

    /// <summary>The policy with all statements in it; the same text where they are in it already.</summary>
    /// <param name="existing">The policy as it is stored; null for none.</param>
    /// <param name="wanted">The statements that must be in it.</param>
    /// <param name="bucket">The bucket's name, for errors.</param>
    /// <exception cref="TrailException">PolicyUnreadable, or PolicyTooLong.</exception>
    public static string Merge(string? existing, IReadOnlyList<PolicyStatement> wanted, string bucket)
    {
        if (existing is null)
            return StatementWriter.WritePolicy(wanted);

        var policy = PolicyText.Parse(existing, bucket);
        var missing = wanted.Where(statement => !policy.Statements.Any(own => own.Covers(statement))).ToList();
        var names = policy.Statements.Select(static statement => statement.Sid).ToHashSet(StringComparer.Ordinal);
        var merged = policy.Add([.. missing.Select(statement => StatementWriter.Write(statement with { Sid = FreeName(statement.Sid!, names) }))]);
        return missing.Count > 0 && Encoding.UTF8.GetByteCount(merged) > MaxLength ? throw TooLong(bucket) : merged;
    }

    /// <summary>The name, numbered where it is taken: a policy has each once, and letters and digits are all that IAM takes.</summary>
    private static string FreeName(string name, HashSet<string?> taken)
    {
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
            free = $"{name}No{number}";
        return free;
    }

    private static TrailException TooLong(string bucket) => new(
        TrailErrorKind.Conflict, "PolicyTooLong", bucket, $"With the statements that CloudTrail needs, the policy of bucket '{bucket}' would be longer than the 20 KB that S3 takes. Take statements out that are not needed, or use another bucket.");
}
