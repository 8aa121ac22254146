namespace TrailTools.Events;

/// <summary>The members of one JSON object after another, in memory that serves all of them.</summary>
internal sealed class JsonMembers
{
    private JsonMember[] _members = new JsonMember[32];
    private int _count;

    /// <summary>The members of the object that was read last, in their order.</summary>
    public ReadOnlySpan<JsonMember> Span => _members.AsSpan(0, _count);

    /// <summary>Reads an object's members.</summary>
    /// <exception cref="System.Text.Json.JsonException">The text is no JSON object.</exception>
    public void Read(ReadOnlyMemory<byte> json)
    {
        _count = 0;
        var reader = JsonObjects.Reader(json.Span);
        reader.Read();
        while (reader.Read() && reader.TokenType == System.Text.Json.JsonTokenType.PropertyName)
        {
            if (_count == _members.Length)
                Array.Resize(ref _members, _count * 2);
            _members[_count++] = JsonObjects.Member(ref reader);
        }
    }
}
