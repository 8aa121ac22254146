using System.Text.Json;
using TrailTools.Events;

namespace TrailTools.Query.Fields;

/// <summary>All that the things acted on can be called by: resources' ARNs and parts of them, and every text among the request's parameters.</summary>
internal static class ResourceNames
{
    /// <summary>The names in a record.</summary>
    public static IEnumerable<string> Of(TrailRecord record)
        => record["resources"].Items.Select(static resource => resource["ARN"].Scalar).OfType<string>().SelectMany(PartsOf)
            .Concat(Strings(record["requestParameters"]))
            .Concat(EventTarget.Of(record) is { } target ? [target] : []);

    private static IEnumerable<string> PartsOf(string arn)
        => new[] { arn, Arn.Resource(arn), Arn.LastPart(arn), Arn.ShortName(arn) }.OfType<string>().Distinct(StringComparer.Ordinal);

    private static List<string> Strings(JsonValue value)
    {
        var strings = new List<string>();
        if (value.IsMissing)
            return strings;

        var reader = JsonObjects.Reader(value.Utf8.Span);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.String)
                strings.Add(JsonText.Unescape(reader.ValueSpan));
        }

        return strings;
    }
}
