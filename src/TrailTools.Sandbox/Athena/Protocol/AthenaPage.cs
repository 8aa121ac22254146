using System.Globalization;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena.Protocol;

/// <summary>Pages of lists.</summary>
internal static class AthenaPage
{
    private const int Most = 50;

    /// <summary>The page that an input asks for.</summary>
    /// <param name="input">The operation's input.</param>
    /// <param name="member">The list's name in the answer.</param>
    /// <param name="items">All items.</param>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: the size or the token is not valid.</exception>
    public static JsonObject Of(JsonObject input, string member, IReadOnlyList<JsonNode> items)
    {
        var size = input.Number("MaxResults") ?? Most;
        var start = 0;
        if (size is < 0 or > Most)
            throw AthenaErrors.Invalid($"MaxResults must be between 1 and {Most}.");
        if (input.Text("NextToken") is { } token && !(int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out start) && start <= items.Count))
            throw AthenaErrors.Invalid("The given token is invalid.");
        size = size == 0 ? Most : size;
        return JsonInput.Output(
            (member, new JsonArray([.. items.Skip(start).Take(size)])),
            ("NextToken", start + size < items.Count ? (start + size).ToString(CultureInfo.InvariantCulture) : null));
    }
}
