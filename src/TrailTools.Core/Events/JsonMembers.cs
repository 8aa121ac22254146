using System.Text;
using System.Text.Json;

namespace TrailTools.Events;

/// <summary>The members of one JSON object after another, in memory that serves all of them.</summary>
internal sealed class JsonMembers
{
    private const int FirstSize = 12;

    private JsonMember[] _members = [];
    private int _count;

    /// <summary>The members of the object that was read last, in their order.</summary>
    public ReadOnlySpan<JsonMember> Span => _members.AsSpan(0, _count);

    /// <summary>Whether the text that is read has escapes or characters beyond ASCII somewhere.</summary>
    public bool HasOddText { get; set; }

    /// <summary>Whether no blanks stand between the object's tokens: known of what was read the quick way.</summary>
    public bool IsCompact { get; private set; }

    /// <summary>Reads an object's members.</summary>
    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public void Read(ReadOnlyMemory<byte> json)
    {
        if (new JsonWalk(json.Span, (byte)',', this).TryReadOne())
            MarkNames(json.Span);
        else
            ReadTokens(json);
    }

    /// <summary>Memory for the members of one object in the object.</summary>
    public JsonMembers Inner => field ??= new JsonMembers();

    /// <summary>Forgets the members.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a member.</summary>
    public void Add(in JsonMember member)
    {
        if (_count == _members.Length)
            Array.Resize(ref _members, _count == 0 ? FirstSize : _count * 2);
        _members[_count++] = member;
    }

    /// <summary>After the quick way: marks the names that have to be read before they can be compared, where there may be such.</summary>
    public void MarkNames(ReadOnlySpan<byte> json)
    {
        IsCompact = true;
        if (!HasOddText)
            return;

        foreach (ref var member in _members.AsSpan(0, _count))
        {
            var name = json.Slice(member.NameStart, member.NameLength);
            member = member with { NameIsPlain = Ascii.IsValid(name) && !name.Contains((byte)'\\') };
        }
    }

    private void ReadTokens(ReadOnlyMemory<byte> json)
    {
        _count = 0;
        IsCompact = false;
        var reader = JsonObjects.Reader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            Add(JsonObjects.Member(ref reader));
    }
}
