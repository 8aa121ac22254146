using System.Text.RegularExpressions;
using TrailTools.Query.Conditions;

namespace TrailTools.Engines.EventHistory;

/// <summary>
/// Finds in a question the one attribute that the service may filter by: where it gives every event that the condition is true of.
/// The condition is asked of what comes in any case.
/// </summary>
/// <remarks>
/// The service compares exactly; our filters compare without case. So a value is sent only in the one spelling that events have: ids and keys,
/// which AWS writes in one case, event sources, and event names that this version knows. The attributes Username and ResourceName are never
/// sent: they mean less than our filters of those names (no session names, no texts of the request).
/// </remarks>
internal static partial class LookupAttributeFinder
{
    private const string ReadOnly = "ReadOnly";

    /// <summary>What may be sent, that which leaves the fewest events first: our field, AWS's attribute, and the spelling of a value that events have.</summary>
    private static readonly (string Field, string Key, Func<string, string?> Spell)[] Attributes =
    [
        ("EventId", "EventId", static text => Guid.TryParseExact(text, "D", out var id) ? id.ToString("D") : null),
        ("AccessKeyId", "AccessKeyId", static text => AccessKey().IsMatch(text) ? text.ToUpperInvariant() : null),
        ("EventName", "EventName", KnownEventNames.Spell),
        ("EventSource", "EventSource", static text => Source().IsMatch(text) ? text.ToLowerInvariant() : null),
        (ReadOnly, ReadOnly, static text => bool.TryParse(text, out var truth) ? truth ? "true" : "false" : null),
    ];

    /// <summary>The attribute and its value; null where all events have to be asked for.</summary>
    public static (string Key, string Value)? Find(Condition condition)
    {
        var demands = condition.Demands.OfType<Comparison>().Where(static demand => demand.Operator == ComparisonOperator.Equal).ToArray();
        foreach (var (field, key, spell) in Attributes)
        {
            var values = demands.Where(demand => demand.Field.Name == field).Select(demand => ValueOf(demand, spell));
            if (values.FirstOrDefault(static value => value is not null) is { } value)
                return (key, value);
        }

        return null;
    }

    // What is compared with case is compared as the service does.
    private static string? ValueOf(Comparison demand, Func<string, string?> spell)
        => (demand.Operand.Text ?? demand.Operand.Truth?.ToString()) is not { Length: > 0 } text ? null
            : demand.IgnoreCase || demand.Field.Name == ReadOnly ? spell(text) : text;

    [GeneratedRegex(@"^[A-Za-z]{4}[A-Za-z0-9]{12,124}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AccessKey();

    [GeneratedRegex(@"^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?i:amazonaws\.com)(?:\.cn)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
