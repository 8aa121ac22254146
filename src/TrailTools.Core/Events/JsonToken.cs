using System.Buffers;

namespace TrailTools.Events;

/// <summary>Whether single tokens are as JSON demands.</summary>
/// <remarks>RFC 8259, sections 3, 6 and 7.</remarks>
internal static class JsonToken
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Whether it is true, false, null or a number.</summary>
    public static bool IsScalar(ReadOnlySpan<byte> token)
        => token.SequenceEqual("true"u8) || token.SequenceEqual("false"u8) || token.SequenceEqual("null"u8) || IsNumber(token);

    /// <summary>Whether a backslash and what follows it stand for a character.</summary>
    public static bool IsEscape(ReadOnlySpan<byte> text) => text.Length > 1 && text[1] switch
    {
        (byte)'u' => text.Length >= 6 && !text[2..6].ContainsAnyExcept(HexDigits),
        (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => true,
        _ => false,
    };

    private static bool IsNumber(ReadOnlySpan<byte> token)
    {
        var rest = token is [(byte)'-', .. var positive] ? positive : token;
        var isZeroLed = rest is [(byte)'0', >= (byte)'0' and <= (byte)'9', ..];
        return TakeDigits(ref rest) && !isZeroLed && TakePart(ref rest, "."u8, default) && TakePart(ref rest, "eE"u8, "+-"u8) && rest.IsEmpty;
    }

    /// <summary>Moves behind a part that may be there: one of some letters, a sign if it may have one, and digits.</summary>
    private static bool TakePart(ref ReadOnlySpan<byte> text, ReadOnlySpan<byte> letters, ReadOnlySpan<byte> signs)
    {
        if (text.IsEmpty || !letters.Contains(text[0]))
            return true;

        text = text[1..];
        if (!text.IsEmpty && signs.Contains(text[0]))
            text = text[1..];
        return TakeDigits(ref text);
    }

    /// <summary>Moves behind the digits; false where there are none.</summary>
    private static bool TakeDigits(ref ReadOnlySpan<byte> text)
    {
        var other = text.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        var count = other < 0 ? text.Length : other;
        text = text[count..];
        return count > 0;
    }
}
