using TrailTools.Events;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>The JSON of an object whose members are written.</summary>
/// <param name="utf8">Its text.</param>
/// <param name="isCompact">Whether no blanks stand between its tokens.</param>
internal readonly ref struct ObjectText(ReadOnlyMemory<byte> utf8, bool isCompact)
{
    /// <summary>The same text as a span.</summary>
    public ReadOnlySpan<byte> Span { get; } = utf8.Span;

    /// <summary>Whether no blanks stand between its tokens.</summary>
    public bool IsCompact { get; } = isCompact;

    /// <summary>A member's value as written.</summary>
    public ReadOnlyMemory<byte> Value(in JsonMember member) => utf8.Slice(member.ValueStart, member.ValueLength);

    /// <summary>A member's value as JSON without blanks.</summary>
    public ReadOnlySpan<byte> Compact(in JsonMember member)
        => IsCompact ? Span.Slice(member.ValueStart, member.ValueLength) : JsonText.Compact(Value(member)).Span;

    /// <summary>What a member's string says, as written between its quotes.</summary>
    public ReadOnlySpan<byte> Inside(in JsonMember member) => Span.Slice(member.ValueStart + 1, member.ValueLength - 2);

    /// <summary>A member's name as written.</summary>
    public ReadOnlySpan<byte> Name(in JsonMember member) => Span.Slice(member.NameStart, member.NameLength);
}
