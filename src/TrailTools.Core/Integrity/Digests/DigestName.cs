using System.Globalization;
using TrailTools.Logs;

namespace TrailTools.Integrity.Digests;

/// <summary>A digest's path in parts: <c>FOLDER/YYYY/MM/DD/STEM_YYYYMMDDTHHmmssZ[_backfill].json.gz</c>. Folder, stem and end are those of its whole chain.</summary>
/// <param name="Folder">The folder of its account and Region.</param>
/// <param name="Stem">The name before the time: account, Region, trail and the trail's home Region.</param>
/// <param name="Time">The end of its hour, or the moment of a backfill.</param>
/// <param name="End">The name behind the time.</param>
internal sealed record DigestName(string Folder, string Stem, DateTimeOffset Time, string End)
{
    private const string Second = "yyyyMMdd'T'HHmmss'Z'";
    private const string Backfill = "_backfill";
    private const int SecondLength = 16;

    /// <summary>What all digests of its chain share.</summary>
    public string Chain => $"{Folder}/*/{Stem}*{End}";

    /// <summary>Whether it names log files that came too late for the digest of their hour.</summary>
    public bool IsBackfill => End.StartsWith(Backfill, StringComparison.Ordinal);

    /// <summary>The parts of a digest's path.</summary>
    /// <param name="path">The path, with any separators.</param>
    /// <param name="key">Its key, which says that it is one.</param>
    public static DigestName Of(string path, LogKey key)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var end = parts[^1].Contains(Backfill + ".", StringComparison.Ordinal) ? parts[^1].LastIndexOf(Backfill, StringComparison.Ordinal) : parts[^1].LastIndexOf(".json", StringComparison.Ordinal);
        return new DigestName(string.Join('/', parts[..^4]), parts[^1][..(end - SecondLength)], key.DeliveryTime, parts[^1][end..]);
    }

    /// <summary>The path that the chain's digest of another time has.</summary>
    public string At(DateTimeOffset time)
        => string.Create(CultureInfo.InvariantCulture, $"{Folder}/{time.UtcDateTime:yyyy'/'MM'/'dd}/{Stem}{time.UtcDateTime.ToString(Second, CultureInfo.InvariantCulture)}{End}");
}
