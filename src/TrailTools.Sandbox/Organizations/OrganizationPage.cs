using System.Globalization;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.Organizations;

/// <summary>Pages of lists (AWS Organizations API Reference, MaxResults: from 1 to 20).</summary>
internal static class OrganizationPage
{
    private const int Most = 20;

    /// <summary>The page that an input asks for.</summary>
    /// <param name="input">The operation's input.</param>
    /// <param name="member">The list's name in the answer.</param>
    /// <param name="items">All items.</param>
    /// <param name="write">Writes one.</param>
    /// <exception cref="ServiceException">InvalidInputException: the size or the token is not valid.</exception>
    public static JsonObject Of(JsonObject input, string member, IReadOnlyList<string> items, Func<string, JsonObject> write)
    {
        var size = input.Number("MaxResults") ?? Most;
        var start = 0;
        if (size is < 1 or > Most)
            throw Invalid("You specified a value for MaxResults that is out of range.");
        if (input.Text("NextToken") is { } token && !(int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out start) && start < items.Count))
            throw Invalid("You specified a NextToken that is not valid.");
        return JsonInput.Output(
            (member, new JsonArray([.. items.Skip(start).Take(size).Select(write)])),
            ("NextToken", start + size < items.Count ? (start + size).ToString(CultureInfo.InvariantCulture) : null));
    }

    private static ServiceException Invalid(string message) => new(400, "InvalidInputException", message);
}
