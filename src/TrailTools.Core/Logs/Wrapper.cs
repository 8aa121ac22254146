namespace TrailTools.Logs;

/// <summary>The objects that AWS wraps records in: {"Records":[...]} in a bucket, {"Events":[...]} from LookupEvents.</summary>
internal static class Wrapper
{
    /// <summary>More blanks than this before the array are read another way, whole.</summary>
    private const int MaxOpening = 4096;

    /// <summary>The names of the arrays, as bytes of JSON.</summary>
    private static readonly byte[][] Names = ["\"Records\""u8.ToArray(), "\"Events\""u8.ToArray()];

    /// <summary>The names of the arrays.</summary>
    public static IReadOnlyList<string> ArrayNames { get; } = ["Records", "Events"];

    /// <summary>The length of <c>{"Records":[</c> (or with a comma in front), with any blanks in it, if that is what stands here.</summary>
    public static int? OpeningLength(TextWindow window)
    {
        foreach (var size in (ReadOnlySpan<int>)[64, MaxOpening])
        {
            var text = window.Peek(size);
            if (OpeningLength(text[..Math.Min(text.Length, MaxOpening)]) is { } length)
                return length;
        }

        return null;
    }

    /// <summary>The same of a text that is not empty.</summary>
    public static int? OpeningLength(ReadOnlySpan<byte> text)
    {
        var rest = Blanks.Trim(text[1..]);
        foreach (var name in Names)
        {
            if (rest.StartsWith(name) && Blanks.Trim(rest[name.Length..]) is [(byte)':', .. var value] && Blanks.Trim(value) is [(byte)'[', .. var items])
                return text.Length - items.Length;
        }

        return null;
    }
}
