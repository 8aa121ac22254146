using System.Text.Json;

namespace TrailTools.Logs;

/// <summary>Lines of JSON Lines that are not JSON: passed over to the next line that begins an object, and told of at the end.</summary>
internal sealed class BrokenLines(TextWindow window, string path)
{
    private long _count;
    private long _position;
    private string _what = "";

    /// <summary>Moves on to the next line that begins with a brace.</summary>
    /// <exception cref="Diagnostics.TrailException">There is none: what is broken is not one line, but the text.</exception>
    public void Skip(long position, JsonException error)
    {
        if (_count++ == 0)
            (_position, _what) = (position, error.Message);
        var isJson = window.Peek(1) is [(byte)'{' or (byte)'[', ..];
        if (!SkipToObjectLine())
            throw _count > 1 ? Error() : isJson ? LogErrors.Json(path, position, error.Message, error) : LogErrors.NoLog(path);
    }

    /// <summary>Tells of the lines passed over.</summary>
    /// <exception cref="Diagnostics.TrailException">There were some.</exception>
    public void ThrowIfAny()
    {
        if (_count > 0)
            throw Error();
    }

    private Diagnostics.TrailException Error() => LogErrors.JsonLines(path, _count, _position, _what);

    private bool SkipToObjectLine()
    {
        window.Skip(Math.Min(1, window.Peek(1).Length));
        while (window.Peek(2) is { Length: > 1 } text)
        {
            var line = text.IndexOf("\n{"u8);
            if (line >= 0)
            {
                window.Skip(line + 1);
                return true;
            }

            window.Skip(text.Length - 1);
        }

        return false;
    }
}
