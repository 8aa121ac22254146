namespace TrailTools.Logs;

/// <summary>What may stand between JSON tokens.</summary>
internal static class Blanks
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xef, 0xbb, 0xbf];

    /// <summary>The text from its first token on.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) => text.TrimStart(" \t\r\n"u8);

    /// <summary>The text up to its last token.</summary>
    public static ReadOnlySpan<byte> TrimEnd(ReadOnlySpan<byte> text) => text.TrimEnd(" \t\r\n"u8);

    /// <summary>Moves on to the next token and tells its first byte; null at the text's end.</summary>
    public static byte? SkipBlanks(this TextWindow window)
    {
        if (window.Position == 0 && window.Peek(3).StartsWith(Utf8Mark))
            window.Skip(Utf8Mark.Length);

        while (window.Peek(1) is { IsEmpty: false } text)
        {
            var rest = Trim(text);
            window.Skip(text.Length - rest.Length);
            if (!rest.IsEmpty)
                return rest[0];
        }

        return null;
    }
}
