using System.Globalization;
using System.Xml.Linq;

namespace TrailTools.Lifecycle;

/// <summary>Reads what a Rule element says. What it does not know makes a rule that is not understood, and no error: the rule may be somebody else's.</summary>
/// <param name="rule">The element; its children are of its own namespace.</param>
internal sealed class RuleReader(XElement rule)
{
    private readonly XNamespace _space = rule.Name.Namespace;
    private bool _isUnderstood = true;

    /// <summary>What it says.</summary>
    public LifecycleRule Read()
    {
        Know(rule, "ID", "Prefix", "Filter", "Status", "Expiration", "Transition", "NoncurrentVersionExpiration", "NoncurrentVersionTransition", "AbortIncompleteMultipartUpload");
        var (expiration, noncurrent) = (One(rule, "Expiration"), One(rule, "NoncurrentVersionExpiration"));
        Know(expiration, "Days", "Date", "ExpiredObjectDeleteMarker");
        Know(noncurrent, "NoncurrentDays", "NewerNoncurrentVersions");
        return new LifecycleRule(Text(rule, "ID") ?? string.Empty, Scope())
        {
            IsEnabled = Text(rule, "Status") == "Enabled",
            ExpirationDays = Number(expiration, "Days"),
            ExpirationDate = Date(expiration),
            ExpiresMarkers = Text(expiration, "ExpiredObjectDeleteMarker") == "true",
            Transitions = Transitions("Transition", "Days"),
            NoncurrentDays = Number(noncurrent, "NoncurrentDays"),
            NewerNoncurrentVersions = Number(noncurrent, "NewerNoncurrentVersions"),
            NoncurrentTransitions = Transitions("NoncurrentVersionTransition", "NoncurrentDays"),
            AbortDays = Number(One(rule, "AbortIncompleteMultipartUpload"), "DaysAfterInitiation"),
            IsUnderstood = _isUnderstood,
        };
    }

    /// <summary>A filter is one condition, or an And of several; an empty one is for all objects.</summary>
    private LifecycleScope Scope()
    {
        var filter = One(rule, "Filter");
        var and = One(filter, "And");
        Know(and is null ? null : filter, "And");
        and ??= filter;
        Know(and, "Prefix", "Tag", "ObjectSizeGreaterThan", "ObjectSizeLessThan");
        return new LifecycleScope(Text(and, "Prefix") ?? Text(rule, "Prefix") ?? string.Empty)
        {
            IsRuleLevel = filter is null,
            Tags = [.. (and?.Elements(_space + "Tag") ?? []).Select(tag => (Text(tag, "Key") ?? string.Empty, Text(tag, "Value") ?? string.Empty))],
            SizeOver = Long(and, "ObjectSizeGreaterThan"),
            SizeUnder = Long(and, "ObjectSizeLessThan"),
        };
    }

    private LifecycleTransition[] Transitions(string name, string days) => [.. rule.Elements(_space + name).Select(transition =>
    {
        Know(transition, days, "Date", "StorageClass", "NewerNoncurrentVersions");
        _isUnderstood &= One(transition, "NewerNoncurrentVersions") is null;
        return new LifecycleTransition(Text(transition, "StorageClass") ?? string.Empty, Number(transition, days), Date(transition));
    })];

    private void Know(XElement? parent, params string[] names)
        => _isUnderstood &= parent?.Elements().All(child => child.Name.Namespace == _space && names.Contains(child.Name.LocalName)) != false;

    private XElement? One(XElement? parent, string name) => parent?.Element(_space + name);

    private string? Text(XElement? parent, string name) => One(parent, name)?.Value;

    private int? Number(XElement? parent, string name) => (int?)Long(parent, name, int.MaxValue);

    private long? Long(XElement? parent, string name, long most = long.MaxValue)
    {
        if (Text(parent, name) is not { } text)
            return null;
        if (long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most)
            return number;

        _isUnderstood = false;
        return null;
    }

    private DateTimeOffset? Date(XElement? parent)
    {
        if (Text(parent, "Date") is not { } text)
            return null;
        if (DateTimeOffset.TryParse(text.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            return date;

        _isUnderstood = false;
        return null;
    }
}
