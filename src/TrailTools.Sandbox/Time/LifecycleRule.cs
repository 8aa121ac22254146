using System.Globalization;
using System.Xml.Linq;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.Time;

/// <summary>A rule of a lifecycle configuration that was checked when it was put (Amazon S3 User Guide, Lifecycle configuration elements).</summary>
/// <param name="rule">Its XML.</param>
/// <param name="movesSmall">Whether objects under 128 KB move to other classes without a rule that names sizes.</param>
internal sealed class LifecycleRule(XElement rule, bool movesSmall)
{
    private const long SmallSize = 128 * 1024;

    private readonly XElement[] _filters = [.. Children(rule, "Filter").SelectMany(static filter => filter.Descendants())];
    private readonly XElement? _expiration = Children(rule, "Expiration").FirstOrDefault();
    private readonly XElement? _noncurrent = Children(rule, "NoncurrentVersionExpiration").FirstOrDefault();

    /// <summary>Whether it is in force.</summary>
    public bool IsEnabled { get; } = Text(rule, "Status") == "Enabled";

    /// <summary>What keys must begin with.</summary>
    public string Prefix => Text(rule, "Prefix") ?? FilterText("Prefix") ?? "";

    /// <summary>Whether a current version expires.</summary>
    public bool ExpiresCurrent(ObjectVersion version, DateTimeOffset now) => _expiration is not null && Fits(version) && IsDue(_expiration, version.LastModified, now);

    /// <summary>Whether a delete marker that is a key's only version is taken away.</summary>
    public bool ExpiresMarker(ObjectVersion marker, DateTimeOffset now)
        => _expiration is not null && (Text(_expiration, "ExpiredObjectDeleteMarker") == "true" || IsDue(_expiration, marker.LastModified, now));

    /// <summary>Whether a noncurrent version is deleted.</summary>
    /// <param name="version">The version.</param>
    /// <param name="newer">How many noncurrent versions are newer.</param>
    /// <param name="since">Since when it is noncurrent.</param>
    /// <param name="now">The moment.</param>
    public bool ExpiresNoncurrent(ObjectVersion version, int newer, DateTimeOffset since, DateTimeOffset now)
        => _noncurrent is not null && Fits(version) && IsDueNoncurrent(_noncurrent, newer, since, now);

    /// <summary>The class that a current version moves to; null where it stays.</summary>
    public string? CurrentClass(ObjectVersion version, DateTimeOffset now)
        => LastClass(version, "Transition", step => IsDue(step, version.LastModified, now));

    /// <summary>The class that a noncurrent version moves to; null where it stays.</summary>
    public string? NoncurrentClass(ObjectVersion version, int newer, DateTimeOffset since, DateTimeOffset now)
        => LastClass(version, "NoncurrentVersionTransition", step => IsDueNoncurrent(step, newer, since, now));

    private string? LastClass(ObjectVersion version, string kind, Func<XElement, bool> isDue)
        => Fits(version) && (movesSmall || version.Size >= SmallSize || FilterText("ObjectSizeGreaterThan") is not null || FilterText("ObjectSizeLessThan") is not null)
            ? Children(rule, kind).Where(isDue).OrderBy(static step => Number(step, "Days") ?? Number(step, "NoncurrentDays") ?? 0).Select(static step => Text(step, "StorageClass")).LastOrDefault()
            : null;

    private bool Fits(ObjectVersion version)
        => version.Size > (long.TryParse(FilterText("ObjectSizeGreaterThan"), CultureInfo.InvariantCulture, out var least) ? least : -1)
            && version.Size < (long.TryParse(FilterText("ObjectSizeLessThan"), CultureInfo.InvariantCulture, out var most) ? most : long.MaxValue)
            && _filters.Where(static one => one.Name.LocalName == "Tag").All(tag => version.Tags.TryGetValue(Text(tag, "Key")!, out var value) && value == Text(tag, "Value"));

    private static bool IsDue(XElement action, DateTimeOffset since, DateTimeOffset now)
        => Text(action, "Date") is { } date ? now >= DateTimeOffset.Parse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : Number(action, "Days") is { } days && now >= Midnight(since.AddDays(days));

    private static bool IsDueNoncurrent(XElement action, int newer, DateTimeOffset since, DateTimeOffset now)
        => newer >= (Number(action, "NewerNoncurrentVersions") ?? 0) && Number(action, "NoncurrentDays") is { } days && now >= Midnight(since.AddDays(days));

    // S3 rounds up to the next midnight, UTC (Amazon S3 User Guide, Lifecycle configuration elements, Lifecycle rules: Based on an object's age).
    private static DateTimeOffset Midnight(DateTimeOffset time) => new(time.UtcDateTime.Date.AddDays(1), TimeSpan.Zero);

    private string? FilterText(string name) => _filters.FirstOrDefault(one => one.Name.LocalName == name)?.Value;

    private static int? Number(XElement parent, string name) => Text(parent, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    private static string? Text(XElement parent, string name) => Children(parent, name).FirstOrDefault()?.Value.Trim();

    private static IEnumerable<XElement> Children(XElement parent, string name) => parent.Elements().Where(one => one.Name.LocalName == name);
}
