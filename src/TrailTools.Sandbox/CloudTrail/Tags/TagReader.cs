using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Tags;

/// <summary>Reads tags and refuses those that no trail can have (AWS CloudTrail API Reference, Tag and AddTags).</summary>
internal static class TagReader
{
    private const int LongestKey = 128;
    private const int LongestValue = 256;
    private const int Most = 50;

    /// <summary>The tags of an input.</summary>
    /// <exception cref="Errors.ServiceException">One is not valid, a key comes twice, or they are too many.</exception>
    public static IReadOnlyList<TrailTag> Read(JsonObject input)
    {
        var tags = (input.Objects("TagsList") ?? []).Select(static one => new TrailTag(one.Text("Key") ?? "", one.Text("Value"))).ToArray();
        if (tags.FirstOrDefault(static tag => !IsValid(tag)) is { } wrong)
            throw TrailErrors.Of("InvalidTagParameter", $"Tag key or value is not valid: {wrong.Key}");
        if (tags.DistinctBy(static tag => tag.Key).Count() < tags.Length)
            throw TrailErrors.Of("InvalidTagParameter", "Tag keys must be unique.");
        CheckCount(tags.Length);
        return tags;
    }

    /// <summary>Refuses more tags than a trail can have.</summary>
    public static void CheckCount(int count)
    {
        if (count > Most)
            throw TrailErrors.Of("TagsLimitExceeded", $"A trail can have at most {Most} tags.");
    }

    private static bool IsValid(TrailTag tag)
        => tag.Key.Length is > 0 and <= LongestKey && !tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) && (tag.Value?.Length ?? 0) <= LongestValue;
}
