using System.Text.Json;

namespace TrailTools.Events;

/// <summary>One CloudTrail record: its own UTF-8 text, and its top-level members once somebody asks for one.</summary>
/// <param name="utf8">The record's JSON as it was written.</param>
/// <param name="origin">Where it was read.</param>
/// <param name="scratch">Memory for the members, of a record that is used no longer than until the next one is read into it.</param>
internal sealed class TrailRecord(ReadOnlyMemory<byte> utf8, EventOrigin origin, JsonMembers? scratch = null)
{
    private JsonMembers? _members;
    private JsonFields? _identity;

    /// <summary>The record's JSON as it was written.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; private set; } = utf8;

    /// <summary>Where the record was read.</summary>
    public EventOrigin Origin { get; private set; } = origin;

    /// <summary>Keeps what many records say; null for a record that keeps its texts for itself.</summary>
    public TextPool? Texts { private get; init; }

    /// <summary>Whether it was put together again from the columns of a table, so that what has no column is absent.</summary>
    public bool IsRebuilt { get; init; }

    /// <summary>Who made the call.</summary>
    public TrailIdentity Identity => new(_identity ??= JsonFields.Read(this["userIdentity"], scratch is null ? new JsonMembers() : scratch.Inner), Texts);

    /// <summary>The record's JSON without blanks between tokens.</summary>
    public ReadOnlyMemory<byte> Compact => Members.IsCompact ? Utf8 : JsonText.Compact(Utf8);

    /// <summary>Its top-level members, valid as long as they are its own.</summary>
    public JsonMembers Members
    {
        get
        {
            Parse();
            return _members!;
        }
    }

    /// <summary>The whole record as a JSON value.</summary>
    public JsonValue Whole => new(Utf8, JsonTokenType.StartObject);

    /// <summary>The top-level member of that name: exactly, else without case.</summary>
    public JsonValue this[string name] => JsonObjects.Find(Utf8, Members.Span, name);

    /// <summary>The text of a top-level string, number or truth value, shared with other records that say the same; null where there is none.</summary>
    public string? Text(string name) => Shared(this[name]);

    /// <summary>The text of one of its values, shared in the same way.</summary>
    public string? Shared(JsonValue value) => value.Shared(Texts);

    /// <summary>A text that was put together of its values, shared in the same way.</summary>
    public string? Shared(string? text) => text is null || Texts is null ? text : Texts.Get(text);

    /// <summary>Makes sure that the whole record is JSON.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public void Parse()
    {
        if (_members is not null)
            return;

        var members = scratch ?? new JsonMembers();
        members.Read(Utf8);
        _members = members;
    }

    /// <summary>Makes another record of one that has scratch memory: a scan asks millions of them, one after another.</summary>
    /// <param name="utf8">The other record's JSON.</param>
    /// <param name="origin">Where it was read.</param>
    /// <param name="isParsed">Whether its members are in that memory already.</param>
    public void Become(ReadOnlyMemory<byte> utf8, EventOrigin origin, bool isParsed)
    {
        (Utf8, Origin, _identity) = (utf8, origin, null);
        _members = isParsed ? scratch : null;
    }

    /// <summary>The same record in memory that stays, apart from the buffer that it was read in.</summary>
    public TrailRecord Detach(RecordMemory memory) => new(memory.Copy(Utf8.Span), Origin) { Texts = memory.Texts, IsRebuilt = IsRebuilt };
}
