using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.CloudTrail.History;

/// <summary>LookupEvents.</summary>
internal sealed class EventLookup(EventHistory history, LookupRate rate)
{
    /// <summary>Gives a page of events, the newest first.</summary>
    public JsonNode? Find(JsonCall call)
    {
        rate.Take(call.Call.Caller.AccountId, call.Call.Region);
        var query = LookupQuery.Read(call.Input);
        var events = history.Of(call.Call.Caller.AccountId, call.Call.Region).Where(query.Takes).ToArray();
        var rest = LookupToken.Skip(events, query, call.Input.Text("NextToken")).ToArray();
        return JsonInput.Output(
            ("Events", new JsonArray([.. rest.Take(query.Size).Select(Describe)])),
            ("NextToken", rest.Length > query.Size ? LookupToken.Write(query, rest[query.Size - 1]) : null));
    }

    private static JsonObject Describe(HistoryEvent one) => JsonInput.Output(
        ("EventId", one.Id),
        ("EventName", one.Record.Text("eventName")),
        ("ReadOnly", one.Record.Text("readOnly")),
        ("AccessKeyId", one.Record.Text("userIdentity.accessKeyId")),
        ("EventTime", JsonInput.Seconds(one.Time)),
        ("EventSource", one.Record.Text("eventSource")),
        ("Username", one.UserName),
        ("Resources", new JsonArray([.. one.Resources.Select(static resource => new JsonObject { ["ResourceType"] = resource.Type, ["ResourceName"] = resource.Name })])),
        ("CloudTrailEvent", one.Record.Json.GetRawText()));
}
