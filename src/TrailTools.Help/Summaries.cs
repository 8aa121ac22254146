using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace TrailTools.Help;

/// <summary>The summaries of the documentation comments, which are the help's words for parameters.</summary>
internal sealed partial class Summaries
{
    private readonly Dictionary<string, string> _byMember;

    private Summaries(Dictionary<string, string> byMember) => _byMember = byMember;

    /// <summary>Reads the file that the compiler writes.</summary>
    public static Summaries Load(string path)
        => new(XDocument.Load(path).Descendants("member").ToDictionary(
            static member => member.Attribute("name")!.Value,
            static member => Blanks().Replace(member.Element("summary")?.Value ?? "", " ").Trim()));

    /// <summary>A property's summary, from the class that declares it, or declared it first.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public string Of(PropertyInfo property)
        => Of(property.DeclaringType!, property.Name) ?? Of(property.GetMethod!.GetBaseDefinition().DeclaringType!, property.Name)
            ?? throw new InvalidOperationException($"{property.DeclaringType!.FullName}.{property.Name} has no summary.");

    private string? Of(Type type, string name) => _byMember.GetValueOrDefault($"P:{type.FullName}.{name}") is { Length: > 0 } summary ? summary : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
