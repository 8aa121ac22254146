using System.Globalization;
using System.Xml.Linq;

namespace TrailTools.Lifecycle;

/// <summary>Writes a rule as the XML element that S3 takes.</summary>
/// <param name="space">The namespace of its elements; none inherits the one around it.</param>
internal sealed class RuleWriter(XNamespace space)
{
    /// <summary>The element's text, without blanks.</summary>
    public string Write(LifecycleRule rule) => Element("Rule",
        Element("ID", rule.Id),
        Scope(rule.Scope),
        Element("Status", rule.IsEnabled ? "Enabled" : "Disabled"),
        rule.Transitions.Select(transition => Transition("Transition", "Days", transition)),
        Some("Expiration", Number("Days", rule.ExpirationDays), Date(rule.ExpirationDate), rule.ExpiresMarkers ? Element("ExpiredObjectDeleteMarker", "true") : null),
        rule.NoncurrentTransitions.Select(transition => Transition("NoncurrentVersionTransition", "NoncurrentDays", transition)),
        Some("NoncurrentVersionExpiration", Number("NoncurrentDays", rule.NoncurrentDays), Number("NewerNoncurrentVersions", rule.NewerNoncurrentVersions)),
        Some("AbortIncompleteMultipartUpload", Number("DaysAfterInitiation", rule.AbortDays))).ToString(SaveOptions.DisableFormatting);

    /// <summary>One condition stands alone in a filter, several in an And.</summary>
    private XElement Scope(LifecycleScope scope)
    {
        if (scope.IsRuleLevel)
            return Element("Prefix", scope.Prefix);

        XElement?[] conditions =
        [
            scope.Prefix.Length > 0 ? Element("Prefix", scope.Prefix) : null,
            .. scope.Tags.Select(tag => Element("Tag", Element("Key", tag.Key), Element("Value", tag.Value))),
            Number("ObjectSizeGreaterThan", scope.SizeOver),
            Number("ObjectSizeLessThan", scope.SizeUnder),
        ];
        return conditions.Count(static one => one is not null) switch
        {
            0 => Element("Filter", Element("Prefix")),
            1 => Element("Filter", conditions),
            _ => Element("Filter", Element("And", conditions)),
        };
    }

    private XElement Transition(string name, string days, LifecycleTransition transition)
        => Element(name, Number(days, transition.Days), Date(transition.Date), Element("StorageClass", transition.StorageClass));

    private XElement? Some(string name, params XElement?[] children) => children.Any(static child => child is not null) ? Element(name, children) : null;

    private XElement? Number(string name, long? number) => number is { } given ? Element(name, given.ToString(CultureInfo.InvariantCulture)) : null;

    private XElement? Date(DateTimeOffset? date)
        => date is { } given ? Element("Date", given.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)) : null;

    private XElement Element(string name, params object?[] content) => new(space + name, content);
}
