using System.Globalization;
using System.Xml.Linq;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>What an element may hold: other elements by number and name, or a text. S3 refuses all else as MalformedXML.</summary>
/// <param name="Name">The element's name.</param>
/// <param name="Children">The elements in it; none for a text.</param>
internal sealed record XmlForm(string Name, params XmlForm[] Children)
{
    /// <summary>How often it must be there.</summary>
    public int Least { get; init; } = 1;

    /// <summary>How often it may be there.</summary>
    public int Most { get; init; } = 1;

    /// <summary>What texts it may hold.</summary>
    public Func<string, bool> IsText { get; init; } = static _ => true;

    /// <summary>An element with a text.</summary>
    public static XmlForm Text(string name) => new(name);

    /// <summary>An element with one of some words.</summary>
    public static XmlForm Word(string name, params string[] words) => new(name) { IsText = words.Contains };

    /// <summary>An element with true or false.</summary>
    public static XmlForm Flag(string name) => Word(name, "true", "false", "TRUE", "FALSE", "True", "False");

    /// <summary>An element with a whole number, also a negative one.</summary>
    public static XmlForm Number(string name)
        => new(name) { IsText = static text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) };

    /// <summary>The same, and it may be missing.</summary>
    public XmlForm Optional() => this with { Least = 0 };

    /// <summary>The same, and it may be there several times.</summary>
    public XmlForm Several(int least = 0, int most = int.MaxValue) => this with { Least = least, Most = most };

    /// <summary>Whether an element is of this form.</summary>
    public bool Fits(XElement element)
        => element.Name.LocalName == Name
            && (Children.Length == 0
                ? !element.HasElements && IsText(element.Value.Trim())
                : element.Elements().All(child => Children.Any(form => form.Fits(child))) && Children.All(form => form.Counts(element)));

    private bool Counts(XElement parent)
    {
        var count = parent.Elements(Name).Count();
        return count >= Least && count <= Most;
    }
}
