using System.Text.RegularExpressions;
using TrailTools.Query.Conditions;

namespace TrailTools.Engines.EventHistory;

/// <summary>
/// Finds in a question the one attribute that the service may filter by: where it gives every event that the condition is true of.
/// It takes one value a lookup, so that several ids are several lookups.
/// The condition is asked of what comes in any case.
/// </summary>
/// <remarks>
/// The service compares exactly; our filters compare without case. So a value is sent only in the one spelling that events have: ids and keys,
/// which AWS writes in one case, event sources, and event names that this version knows. The attributes Username and ResourceName are never
/// sent: they mean less than our filters of those names (no session names, no texts of the request).
/// </remarks>
internal static partial class LookupAttributeFinder
{
    private const string EventId = "EventId";
    private const string ReadOnly = "ReadOnly";

    /// <summary>What may be sent, that which leaves the fewest events first: our field, AWS's attribute, and the spelling of a value that events have.</summary>
    private static readonly (string Field, string Key, Func<string, string?> Spell)[] Attributes =
    [
        (EventId, EventId, static text => Guid.TryParseExact(text, "D", out var id) ? id.ToString("D") : null),
        ("AccessKeyId", "AccessKeyId", static text => AccessKey().IsMatch(text) ? text.ToUpperInvariant() : null),
        ("EventName", "EventName", KnownEventNames.Spell),
        ("EventSource", "EventSource", static text => Source().IsMatch(text) ? text.ToLowerInvariant() : null),
        (ReadOnly, ReadOnly, static text => bool.TryParse(text, out var truth) ? truth ? "true" : "false" : null),
    ];

    /// <summary>The attribute with its value, or with one value after another; none where all events have to be asked for.</summary>
    public static IReadOnlyList<(string Key, string Value)> Find(Condition condition)
    {
        var demands = condition.Demands.Select(AsComparisons).OfType<Comparison[]>().ToArray();
        foreach (var (field, key, spell) in Attributes)
        {
            var values = demands.Where(demand => Array.TrueForAll(demand, part => part.Field.Name == field) && IsFew(demand)).Select(demand => Array.ConvertAll(demand, part => ValueOf(part, spell)));
            if (values.FirstOrDefault(static all => all.All(static value => value is not null)) is { } found)
                return [.. found.Distinct().Select(value => (key, value!))];
        }

        return [];
    }

    private static Comparison[]? AsComparisons(Condition demand)
    {
        var parts = demand is AnyOf { Parts.Count: > 0 } any ? any.Parts : [demand];
        return parts.All(static part => part is Comparison { Operator: ComparisonOperator.Equal }) ? [.. parts.Cast<Comparison>()] : null;
    }

    // Each value takes a lookup of its own, which pays where it finds one event.
    private static bool IsFew(Comparison[] demand) => demand.Length == 1 || demand[0].Field.Name == EventId;

    // What is compared with case is compared as the service does.
    private static string? ValueOf(Comparison demand, Func<string, string?> spell)
        => (demand.Operand.Text ?? demand.Operand.Truth?.ToString()) is not { Length: > 0 } text ? null
            : demand.IgnoreCase || demand.Field.Name == ReadOnly ? spell(text) : text;

    [GeneratedRegex(@"^[A-Za-z]{4}[A-Za-z0-9]{12,124}\z", RegexOptions.CultureInvariant)]
    private static partial Regex AccessKey();

    [GeneratedRegex(@"^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?i:amazonaws\.com)(?:\.cn)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Source();
}
