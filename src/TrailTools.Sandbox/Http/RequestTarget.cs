namespace TrailTools.Sandbox.Http;

/// <summary>The path and query of a request as they were sent: a parsed URL would have lost dots, slashes and case of keys.</summary>
/// <param name="Path">The path, still percent-encoded.</param>
/// <param name="Query">The parameters, decoded; one without a value has an empty one.</param>
internal sealed record RequestTarget(string Path, IReadOnlyDictionary<string, string> Query)
{
    /// <summary>Reads a request's raw URL.</summary>
    public static RequestTarget Parse(string rawUrl)
    {
        var mark = rawUrl.IndexOf('?', StringComparison.Ordinal);
        return mark < 0 ? new(rawUrl, ParseForm("")) : new(rawUrl[..mark], ParseForm(rawUrl[(mark + 1)..]));
    }

    /// <summary>Reads name=value pairs as URLs and forms have them; of a name given twice the last counts.</summary>
    public static IReadOnlyDictionary<string, string> ParseForm(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = part.IndexOf('=', StringComparison.Ordinal);
            pairs[Decode(sign < 0 ? part : part[..sign])] = sign < 0 ? "" : Decode(part[(sign + 1)..]);
        }

        return pairs;
    }

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
