using System.Text.RegularExpressions;

namespace TrailTools.Sandbox.S3.Buckets;

/// <summary>The rules for names of buckets (Amazon S3 User Guide, General purpose bucket naming rules).</summary>
internal static partial class BucketName
{
    private static readonly string[] Starts = ["xn--", "sthree-", "amzn-s3-demo-"];
    private static readonly string[] Ends = ["-s3alias", "--ol-s3", ".mrap", "--x-s3", "--table-s3"];

    /// <summary>Whether a bucket can have the name.</summary>
    public static bool IsValid(string name)
        => Form().IsMatch(name)
            && !name.Contains("..", StringComparison.Ordinal)
            && !Address().IsMatch(name)
            && !Starts.Any(start => name.StartsWith(start, StringComparison.Ordinal))
            && !Ends.Any(end => name.EndsWith(end, StringComparison.Ordinal));

    [GeneratedRegex("\\A[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]\\z")]
    private static partial Regex Form();

    [GeneratedRegex("^[0-9]+\\.[0-9]+\\.[0-9]+\\.[0-9]+$")]
    private static partial Regex Address();
}
