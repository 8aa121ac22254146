using System.Buffers;

namespace TrailTools.Engines.Athena.Rebuilding;

/// <summary>JSON that is being written, and can be taken back to a place. Its memory serves one text after another.</summary>
internal sealed class JsonBuffer
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create([(byte)'"', (byte)'\\', .. Enumerable.Range(0, 0x20).Select(static code => (byte)code)]);
    private static readonly byte[]?[] Escapes = [.. Enumerable.Range(0, 0x80).Select(EscapeOf)];

    private byte[] _bytes = new byte[1 << 12];

    /// <summary>Where the text ends so far.</summary>
    public int Length { get; private set; }

    /// <summary>The text from a place on.</summary>
    public ReadOnlyMemory<byte> From(int start) => _bytes.AsMemory(start, Length - start);

    /// <summary>Takes back what is behind a place.</summary>
    public void BackTo(int length) => Length = length;

    /// <summary>Begins a member: a comma where one stands before it, and its name.</summary>
    public void Begin(ReadOnlySpan<byte> name)
    {
        if (_bytes[Length - 1] is not ((byte)'{' or (byte)'['))
            Write(","u8);
        Write(name);
    }

    /// <summary>Writes JSON as it is.</summary>
    public void Write(ReadOnlySpan<byte> json)
    {
        if (json.Length > _bytes.Length - Length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + json.Length));
        json.CopyTo(_bytes.AsSpan(Length));
        Length += json.Length;
    }

    /// <summary>Writes a text as a JSON string (RFC 8259, section 7).</summary>
    public void WriteText(ReadOnlySpan<byte> text)
    {
        Write("\""u8);
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            Write(text[..at]);
            Write(Escapes[text[at]]);
            text = text[(at + 1)..];
        }

        Write(text);
        Write("\""u8);
    }

    private static byte[]? EscapeOf(int code) => (char)code switch
    {
        '"' => "\\\""u8.ToArray(),
        '\\' => "\\\\"u8.ToArray(),
        '\n' => "\\n"u8.ToArray(),
        '\r' => "\\r"u8.ToArray(),
        '\t' => "\\t"u8.ToArray(),
        < ' ' => System.Text.Encoding.ASCII.GetBytes($"\\u{code:x4}"),
        _ => null,
    };
}
