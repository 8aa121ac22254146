using System.Net;
using System.Text.RegularExpressions;
using TrailTools.Diagnostics;

namespace TrailTools.Trails.Planning;

/// <summary>Refuses what AWS would refuse, before anything is asked or changed.</summary>
internal static partial class RequestCheck
{
    /// <summary>The longest prefix (CloudTrail API Reference, CreateTrail).</summary>
    private const int MaxPrefix = 200;

    /// <summary>Checks names and prefix.</summary>
    /// <exception cref="TrailException">TrailNameInvalid, BucketNameInvalid or TrailPrefixInvalid.</exception>
    public static void Check(TrailRequest request)
    {
        CheckName(request.Name);
        if (request.BucketName is { } bucket && !BucketNames().IsMatch(bucket))
            throw TrailException.Invalid("BucketNameInvalid", bucket, $"'{bucket}' cannot be a bucket's name: 3 to 63 small letters, digits, periods and hyphens, a letter or digit at both ends.");
        if (request.KeyPrefix is { } prefix && (prefix.Length is 0 or > MaxPrefix || prefix[0] == '/' || prefix[^1] == '/' || prefix.Any(char.IsControl)))
            throw TrailException.Invalid("TrailPrefixInvalid", prefix, $"'{prefix}' cannot be a key prefix: up to {MaxPrefix} characters, without a slash at either end.");
    }

    // CloudTrail API Reference, CreateTrail, Name.
    private static void CheckName(string name)
    {
        if (!TrailNames().IsMatch(name) || IPAddress.TryParse(name, out _))
            throw TrailException.Invalid("TrailNameInvalid", name, $"'{name}' cannot be a trail's name: 3 to 128 letters (a-z, A-Z), digits, periods, underscores and hyphens, a letter or digit at both ends, no two of . _ - side by side, and no IP address.");
    }

    [GeneratedRegex(@"^(?=.{3,128}\z)[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex TrailNames();

    // Amazon S3 User Guide, "General purpose bucket naming rules".
    [GeneratedRegex(@"^(?=.{3,63}\z)[a-z0-9]+(?:[.-]+[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex BucketNames();
}
