using System.Text;
using System.Text.Json;
using TrailTools.Events;

namespace TrailTools.Logs;

/// <summary>Finds the CloudTrail records in a JSON value: the value itself, the text in what LookupEvents returns, the elements of a wrapping object.</summary>
internal sealed class RecordFinder
{
    /// <summary>More arrays and objects around a record than this are nobody's format.</summary>
    private const int MaxWraps = 4;

    /// <summary>A value with one of these is a record, whatever else it has.</summary>
    public static readonly string[] SureNames = ["eventVersion", "userIdentity"];

    /// <summary>
    /// A value with one of these is a record if it wraps none, however much of it is missing. Lists of event names have eventName and
    /// eventSource too; what LookupEvents returns has these, around a record.
    /// </summary>
    private static readonly string[] LikelyNames = ["eventTime", "eventID"];

    private readonly JsonMembers _members = new();

    /// <summary>How many values were no records.</summary>
    public long Strangers { get; private set; }

    /// <summary>How many digests were passed over: they hold no events.</summary>
    public long Digests { get; private set; }

    /// <summary>The records in a value, in their order.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Find(JsonValue value, int wraps = 0)
    {
        if (value.Kind == JsonTokenType.StartArray && wraps < MaxWraps)
            return value.Items.SelectMany(item => Find(item, wraps + 1));
        if (value.Kind != JsonTokenType.StartObject)
            return Stranger();

        _members.Read(value.Utf8);
        JsonValue Member(string name) => JsonObjects.Find(value.Utf8, _members.Span, name);
        bool Has(string name) => Member(name).Kind != JsonTokenType.None;
        if (SureNames.Any(Has))
            return [value.Utf8];
        if (Member("CloudTrailEvent") is { Kind: JsonTokenType.String } inner)
            return FindInText(inner.Text!, wraps);
        if (Wrapper.ArrayNames.Select(Member).Where(static array => array.Kind == JsonTokenType.StartArray).ToArray() is { Length: > 0 } arrays)
            return arrays.SelectMany(array => Find(array, wraps + 1));
        if (LikelyNames.Any(Has))
            return [value.Utf8];

        return Member("digestStartTime").Kind == JsonTokenType.String ? Digest() : Stranger();
    }

    private IEnumerable<ReadOnlyMemory<byte>> FindInText(string json, int wraps)
    {
        var utf8 = Encoding.UTF8.GetBytes(json).AsMemory();
        try
        {
            var reader = JsonObjects.Reader(utf8.Span);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && wraps < MaxWraps
                ? Find(new JsonValue(utf8[..(int)reader.BytesConsumed], JsonTokenType.StartObject), wraps + 1)
                : Stranger();
        }
        catch (JsonException)
        {
            return Stranger();
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Stranger()
    {
        Strangers++;
        return [];
    }

    private IEnumerable<ReadOnlyMemory<byte>> Digest()
    {
        Digests++;
        return [];
    }
}
