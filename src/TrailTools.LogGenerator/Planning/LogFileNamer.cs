using System.Globalization;
using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Planning;

/// <summary>
/// Names files as CloudTrail does: AWSLogs/[o-id/]ACCOUNT/CloudTrail/REGION/YYYY/MM/DD/ACCOUNT_CloudTrail_REGION_YYYYMMDDTHHmmZ_UNIQUE.json.gz
/// (AWS CloudTrail user guide, "Finding your CloudTrail log files").
/// </summary>
internal sealed class LogFileNamer(string? organizationId)
{
    private const string UniqueLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private readonly string _root = organizationId is null ? "AWSLogs" : $"AWSLogs/{organizationId}";

    internal string Key(LogPlace place, DateTime deliveryTime, ulong seed)
    {
        var folder = deliveryTime.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        var stamp = deliveryTime.ToString("yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture);
        return $"{_root}/{place.AccountId}/CloudTrail/{place.Region}/{folder}/{place.AccountId}_CloudTrail_{place.Region}_{stamp}_{Unique(seed)}.json.gz";
    }

    private static string Unique(ulong seed)
    {
        var random = new SplitMix(seed);
        Span<char> letters = stackalloc char[16];
        foreach (ref var letter in letters) letter = UniqueLetters[random.Below(UniqueLetters.Length)];
        return new string(letters);
    }
}
