using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Lifecycle;

/// <summary>
/// Refuses what S3 refuses of lifecycle configurations (Amazon S3 User Guide, Lifecycle configuration elements, and Constraints and considerations
/// for transitions).
/// </summary>
internal static class LifecycleChecker
{
    private const int MostRules = 1000;
    private const int LongestId = 255;

    /// <summary>Looks at a configuration that is of the right form.</summary>
    /// <exception cref="ServiceException">MalformedXML, InvalidRequest or InvalidArgument.</exception>
    public static void Check(XElement configuration)
    {
        var rules = configuration.Elements("Rule").ToArray();
        if (rules.Length > MostRules)
            throw S3Errors.InvalidRequest("The number of lifecycle rules must not exceed the allowed limit of 1000 rules");
        CheckIds([.. rules.Select(static rule => rule.Element("ID")?.Value ?? "").Where(static id => id.Length > 0)]);
        FilterChecker.CheckVersions(rules);
        foreach (var rule in rules)
        {
            FilterChecker.Check(rule);
            ActionChecker.Check(rule);
            TransitionChecker.Check(rule);
        }
    }

    /// <summary>The refusal of a value.</summary>
    public static ServiceException Invalid(string message) => new(400, "InvalidArgument", message);

    private static void CheckIds(string[] ids)
    {
        if (ids.Any(static id => id.Length > LongestId))
            throw Invalid("ID length should not exceed allowed limit of 255");
        if (ids.Distinct(StringComparer.Ordinal).Count() < ids.Length)
            throw Invalid("Rule ID must be unique. Found same ID for more than one rule");
    }
}
