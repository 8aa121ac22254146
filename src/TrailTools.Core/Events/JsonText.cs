using System.Buffers;
using System.Globalization;
using System.Text;

namespace TrailTools.Events;

/// <summary>JSON text as bytes: blanks between tokens removed, escapes resolved.</summary>
internal static class JsonText
{
    private static readonly SearchValues<byte> BlankBytes = SearchValues.Create(" \t\r\n"u8);

    /// <summary>The same JSON without blanks between tokens; strings, numbers, key order and duplicate keys stay as they are.</summary>
    public static ReadOnlyMemory<byte> Compact(ReadOnlyMemory<byte> json)
    {
        if (!json.Span.ContainsAny(BlankBytes))
            return json;

        var output = new ArrayBufferWriter<byte>(json.Length);
        for (var rest = json.Span; !rest.IsEmpty;)
        {
            var token = TokenRun(rest);
            output.Write(rest[..token]);
            rest = rest[token..].TrimStart(" \t\r\n"u8);
        }

        return output.WrittenMemory;
    }

    /// <summary>What the inside of a JSON string says. An escape that stands for no character becomes U+FFFD: logs are hostile input.</summary>
    public static string Unescape(ReadOnlySpan<byte> inside)
    {
        var escape = inside.IndexOf((byte)'\\');
        if (escape < 0)
            return Encoding.UTF8.GetString(inside);

        var text = new StringBuilder(inside.Length);
        for (; escape >= 0; escape = inside.IndexOf((byte)'\\'))
        {
            text.Append(Encoding.UTF8.GetString(inside[..escape]));
            inside = inside[(escape + AppendEscape(text, inside[escape..]))..];
        }

        return WithoutLoneSurrogates(text.Append(Encoding.UTF8.GetString(inside)).ToString());
    }

    /// <summary>How many bytes from here on can be copied as they are: up to the next blank outside of a string.</summary>
    private static int TokenRun(ReadOnlySpan<byte> json)
    {
        var at = 0;
        while (at < json.Length && !BlankBytes.Contains(json[at]))
            at += json[at] == (byte)'"' ? StringLength(json[at..]) : 1;

        return at;
    }

    private static int StringLength(ReadOnlySpan<byte> json)
    {
        for (var at = 1; at < json.Length;)
        {
            var stop = json[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (stop < 0)
                break;
            if (json[at + stop] == (byte)'"')
                return at + stop + 1;
            at += stop + 2;
        }

        return json.Length;
    }

    private static int AppendEscape(StringBuilder text, ReadOnlySpan<byte> escape)
    {
        if (escape[1] == (byte)'u')
        {
            text.Append((char)ushort.Parse(Encoding.ASCII.GetString(escape.Slice(2, 4)), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
            return 6;
        }

        text.Append((char)escape[1] switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', var same => same });
        return 2;
    }

    private static string WithoutLoneSurrogates(string text)
        => text.AsSpan().ContainsAnyInRange('\ud800', '\udfff') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;
}
