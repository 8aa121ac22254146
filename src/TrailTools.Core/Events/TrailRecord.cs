using System.Text.Json;

namespace TrailTools.Events;

/// <summary>One CloudTrail record: its own UTF-8 text, and its top-level members once somebody asks for one.</summary>
internal sealed class TrailRecord(ReadOnlyMemory<byte> utf8, EventOrigin origin)
{
    private JsonMember[]? _members;

    /// <summary>The record's JSON as it was written.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; } = utf8;

    /// <summary>Where the record was read.</summary>
    public EventOrigin Origin { get; } = origin;

    /// <summary>Who made the call.</summary>
    public TrailIdentity Identity => new(this["userIdentity"]);

    /// <summary>The whole record as a JSON value.</summary>
    public JsonValue Whole => new(Utf8, JsonTokenType.StartObject);

    /// <summary>The top-level member of that name, without case.</summary>
    public JsonValue this[string name] => JsonObjects.Find(Utf8, _members ??= JsonObjects.Members(Utf8), name);

    /// <summary>Makes sure that the whole record is JSON.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public void Parse() => _members ??= JsonObjects.Members(Utf8);

    /// <summary>The same record in memory of its own, apart from the buffer that it was read in.</summary>
    public TrailRecord Detach() => new(Utf8.ToArray(), Origin) { _members = _members };
}
