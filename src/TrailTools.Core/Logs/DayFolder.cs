using System.Globalization;
using System.Text.RegularExpressions;

namespace TrailTools.Logs;

/// <summary>The folder that AWS writes one day's files of an account, a kind and a Region to: all of a key but the file's name.</summary>
internal sealed partial class DayFolder
{
    private readonly LogKey _key;
    private readonly string _nameStart;

    private DayFolder(LogKey key, string nameStart) => (_key, _nameStart) = (key, nameStart);

    /// <summary>The day in the path.</summary>
    public DateOnly Day => _key.Day;

    /// <summary>The day folder that a path with forward slashes ends in; null where its end is not in full as AWS writes it, or lies below another Region's folder.</summary>
    /// <remarks>AWS puts nothing but days below a Region. A tree that somebody put there would break the order in which a bucket lists its days.</remarks>
    public static DayFolder? Parse(string path)
    {
        if (Pattern().Match(path) is not { Success: true } match || LogFolderNames.KindOf(match.Groups["kind"].Value) is not { } kind
            || !DateOnly.TryParseExact(match.Groups["day"].Value, "yyyy/MM/dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;

        var (organization, account, region) = (match.Groups["org"], match.Groups["account"].Value, match.Groups["region"].Value);
        return new DayFolder(
            new LogKey(organization.Success ? organization.Value : null, account, kind, region, day, default),
            $"{account}_{match.Groups["kind"].Value}_{region}_");
    }

    /// <summary>The key of a file in the folder; null where its name is not in full as AWS writes it.</summary>
    /// <param name="name">The file's name, without a slash.</param>
    public LogKey? KeyOf(ReadOnlySpan<char> name)
        => name.StartsWith(_nameStart, StringComparison.Ordinal) && DeliveryName.TimeOf(name[_nameStart.Length..]) is { } time ? _key with { DeliveryTime = time } : null;

    [GeneratedRegex(
        @"(?:^|/)AWSLogs/(?:(?<org>o-[a-z0-9]{10,32})/)?(?<account>[0-9]{12})/(?<kind>CloudTrail(?:-[A-Za-z]+)?)/(?<region>[a-z]{2,}(?:-[a-z]+)+-[0-9]+)/(?<day>.*)\z",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Pattern();
}
