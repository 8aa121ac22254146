using System.Management.Automation;

namespace TrailTools.Hosting;

/// <summary>Chooses by names, which may be patterns, and knows which were not found.</summary>
/// <param name="names">The names; none for all.</param>
internal sealed class NameFilter(IReadOnlyList<string> names)
{
    private readonly HashSet<string> _found = [];

    /// <summary>The names without wildcards that nothing had.</summary>
    public IEnumerable<string> Missing => names.Where(name => !WildcardPattern.ContainsWildcardCharacters(name) && !_found.Contains(name));

    /// <summary>Whether something of that name is wanted.</summary>
    public bool IsAsked(string name)
    {
        var fitting = names.Where(wanted => Fits(wanted, name)).ToList();
        _found.UnionWith(fitting);
        return names.Count == 0 || fitting.Count > 0;
    }

    private static bool Fits(string wanted, string name)
        => string.Equals(wanted, name, StringComparison.OrdinalIgnoreCase) || WildcardPattern.Get(wanted, WildcardOptions.IgnoreCase).IsMatch(name);
}
