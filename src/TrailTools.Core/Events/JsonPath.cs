using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace TrailTools.Events;

/// <summary>
/// A way through a record's JSON: names joined by dots, array places in brackets, as in <c>instancesSet.items[0].instanceId</c>;
/// a name that has a dot or a bracket of its own is quoted, as in <c>requestParameters['a.b']</c>.
/// </summary>
/// <remarks>Over an array without a place, the way goes on in each element, as PowerShell's member enumeration does.</remarks>
internal static partial class JsonPath
{
    /// <summary>Arrays directly in arrays deeper than this are not looked into: hostile nesting must not cost a stack.</summary>
    private const int MaxNestedArrays = 8;

    /// <summary>The path's steps; null for a text that is no path.</summary>
    public static PathStep[]? Split(string path)
        => Pattern().Match(path) is { Success: true } match ? [.. match.Groups["step"].Captures.Select(static capture => Step(capture.Value))] : null;

    /// <summary>The first text at the end of the path; null where there is none.</summary>
    public static string? First(JsonValue value, string path)
        => Walk(value, Split(path)).Select(static found => found.Scalar).FirstOrDefault(static text => text is not null);

    /// <summary>All values at the end of the path; a missing one is not given.</summary>
    public static IEnumerable<JsonValue> Walk(JsonValue value, ReadOnlyMemory<PathStep> steps, int nested = 0)
    {
        if (value.IsMissing)
            return [];
        if (steps.IsEmpty)
            return [value];

        var (step, rest) = (steps.Span[0], steps[1..]);
        if (step.Name is null)
            return value.Items is var array && step.Place < array.Count ? Walk(array[step.Place], rest) : [];
        if (value.Kind != JsonTokenType.StartArray)
            return Walk(value[step.Name], rest);

        return nested < MaxNestedArrays ? value.Items.SelectMany(item => Walk(item, steps, nested + 1)) : [];
    }

    private static PathStep Step(string text) => text switch
    {
        ['[', '\'', .. var quoted, '\'', ']'] => new PathStep(quoted.Replace("''", "'", StringComparison.Ordinal)),
        ['[', .. var digits, ']'] => new PathStep(null, int.Parse(digits, CultureInfo.InvariantCulture)),
        _ => new PathStep(text),
    };

    [GeneratedRegex(@"\A(?<step>[^.\[\]]+|\['(?:[^']|'')*'\])(?:\.(?<step>[^.\[\]]+)|(?<step>\[[0-9]{1,6}\])|(?<step>\['(?:[^']|'')*'\]))*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
