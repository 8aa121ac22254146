using System.Text;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.History;

/// <summary>Says behind which event of which query a page begins.</summary>
internal static class LookupToken
{
    /// <summary>The token for what comes behind an event.</summary>
    public static string Write(LookupQuery query, HistoryEvent last) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{query.Fingerprint}/{last.Id}"));

    /// <summary>The events behind a token's event; all without a token.</summary>
    /// <exception cref="Errors.ServiceException">It is no token, or that of another query.</exception>
    public static IEnumerable<HistoryEvent> Skip(IReadOnlyList<HistoryEvent> events, LookupQuery query, string? token)
    {
        if (token is null)
            return events;
        var at = events.TakeWhile(one => Write(query, one) != token).Count();
        return at < events.Count ? events.Skip(at + 1) : throw TrailErrors.Of("InvalidNextToken", "The token is not valid, or was made for a request with other parameters.");
    }
}
