using System.Text.Json;

namespace TrailTools.Logs;

/// <summary>Lines of JSON Lines that are not JSON: passed over to the next line that begins an object, and told of at the end.</summary>
internal sealed class BrokenLines(TextWindow window, string path)
{
    private long _count;
    private long _position;
    private string _what = "";

    /// <summary>Moves on to the next line that begins with a brace.</summary>
    /// <param name="position">Where the broken text begins.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <param name="isStart">Whether nothing was read before it.</param>
    /// <exception cref="Diagnostics.TrailException">There is none: what is broken is not one line, but the text.</exception>
    public void Skip(long position, JsonException error, bool isStart)
    {
        if (_count++ == 0)
            (_position, _what) = (position, error.Message);
        var isText = isStart && window.Peek(1) is not [(byte)'{' or (byte)'[', ..];
        if (!SkipToObjectLine())
            throw _count > 1 ? Error() : isText ? LogErrors.NoLog(path) : LogErrors.Json(path, position, error.Message, error);
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
