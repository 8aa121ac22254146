using System.Text;

namespace TrailTools.Events;

/// <summary>
/// Keeps the texts of fields that have few different values, so that millions of events share them. Any thread may ask: a text that two
/// put in one place at once is made once more, and nothing else happens.
/// </summary>
internal sealed class TextPool
{
    private const int MaxLength = 128;
    private readonly string?[] _texts = new string?[4096];

    /// <summary>What a JSON string says.</summary>
    /// <param name="inside">Its bytes between the quotes.</param>
    public string Get(ReadOnlySpan<byte> inside)
    {
        if (inside.Length > MaxLength)
            return JsonText.Unescape(inside);

        var place = Place(inside);
        return IfSays(_texts[place], inside) ?? IfSays(_texts[place ^ 1], inside) ?? Keep(place, JsonText.Unescape(inside));
    }

    /// <summary>A text that was put together, as the one that says the same.</summary>
    public string Get(string text)
    {
        if (text.Length > MaxLength)
            return text;

        Span<byte> bytes = stackalloc byte[MaxLength];
        for (var i = 0; i < text.Length; i++)
            bytes[i] = (byte)text[i];

        var place = Place(bytes[..text.Length]);
        return IfSays(_texts[place], text) ?? IfSays(_texts[place ^ 1], text) ?? Keep(place, text);
    }

    private static string? IfSays(string? known, ReadOnlySpan<byte> inside)
        => known is not null && known.Length == inside.Length && Ascii.Equals(inside, known) && !inside.Contains((byte)'\\') ? known : null;

    private static string? IfSays(string? known, string text) => known == text ? known : null;

    /// <summary>Keeps a text at a place; what was there goes to the place beside it, and what was there is forgotten.</summary>
    private string Keep(int place, string text)
    {
        _texts[place ^ 1] = _texts[place];
        return _texts[place] = text;
    }

    // Nobody gains by texts that meet in one place: they are shared less.
    private int Place(ReadOnlySpan<byte> text)
    {
        var hash = 0x811c9dc5u;
        foreach (var one in text)
            hash = (hash ^ one) * 0x01000193u;

        return (int)((hash ^ (hash >> 15)) & (uint)(_texts.Length - 1));
    }
}
