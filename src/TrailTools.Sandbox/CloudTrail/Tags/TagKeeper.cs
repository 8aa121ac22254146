using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Services;

namespace TrailTools.Sandbox.CloudTrail.Tags;

/// <summary>AddTags, RemoveTags and ListTags: trails are named by their ARNs, in their home Regions.</summary>
internal sealed class TagKeeper(TrailStore trails)
{
    private const int MostResources = 20;

    /// <summary>Adds tags; of a key that is there the value is replaced.</summary>
    public JsonNode? Add(JsonCall call)
    {
        var added = TagReader.Read(call.Input);
        return Change(call, tags => [.. tags.ExceptBy(added.Select(static tag => tag.Key), static tag => tag.Key), .. added]);
    }

    /// <summary>Takes tags away: all of a key, or of a key and value where a value is named.</summary>
    public JsonNode? Remove(JsonCall call)
    {
        var removed = TagReader.Read(call.Input);
        return Change(call, tags => [.. tags.Where(tag => !removed.Any(one => one.Key == tag.Key && (one.Value is null || one.Value == tag.Value)))]);
    }

    /// <summary>Lists the tags of trails.</summary>
    public JsonNode? List(JsonCall call)
    {
        var ids = call.Input.Texts("ResourceIdList") ?? [];
        if (ids.Count is 0 or > MostResources)
            throw TrailErrors.Of("InvalidParameter", $"From 1 to {MostResources} resource ids are expected.");
        return new JsonObject { ["ResourceTagList"] = new JsonArray([.. ids.Select(id => Describe(Find(call.Call, id)))]) };
    }

    private JsonObject Change(JsonCall call, Func<IReadOnlyList<TrailTag>, IReadOnlyList<TrailTag>> change)
    {
        var trail = Find(call.Call, call.Input.Text("ResourceId") ?? "");
        TagReader.CheckCount(change(trail.Tags).Count);
        trails.Change(trail.Arn, known => known with { Tags = change(known.Tags) });
        return [];
    }

    private Trail Find(SandboxCall call, string arn)
    {
        TrailNames.CheckArn(arn);
        return trails.Find(arn) is { } trail && TrailFinder.IsAtHome(trail, call.Caller.AccountId, call.Region)
            ? trail
            : throw TrailErrors.Of("ResourceNotFound", $"Resource not found: {arn}");
    }

    private static JsonObject Describe(Trail trail) => new()
    {
        ["ResourceId"] = trail.Arn,
        ["TagsList"] = new JsonArray([.. trail.Tags.Select(static tag => JsonInput.Output(("Key", tag.Key), ("Value", tag.Value)))]),
    };
}
