using System.Globalization;

namespace TrailTools.Sql;

/// <summary>A place in a text as people count: lines and columns from one.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The character in it.</param>
/// <param name="Shown">The line and, under it, a mark.</param>
internal sealed record TextPlace(int Line, int Column, string Shown)
{
    /// <summary>How much of a long line is shown before the place, and behind it.</summary>
    private const int Margin = 60;

    /// <summary>Finds the place of a position.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="position">In characters from zero; beyond the end is the end.</param>
    /// <param name="length">How many characters are marked, as far as they stand in the same line.</param>
    public static TextPlace Of(string text, int position, int length = 1)
    {
        var at = Math.Clamp(position, 0, text.Length);
        var start = text.LastIndexOf('\n', Math.Max(0, at - 1), at == 0 ? 0 : at) + 1;
        var end = text.IndexOf('\n', at) is >= 0 and var next ? next : text.Length;
        var from = Math.Max(start, at - Margin);
        var to = Math.Min(end, at + Margin);
        var mark = new string(' ', at - from) + new string('~', Math.Clamp(length, 1, Math.Max(1, to - at)));
        return new(text.AsSpan(0, start).Count('\n') + 1, at - start + 1, $"  {Visible(text[from..to]).TrimEnd()}{Environment.NewLine}  {mark}");
    }

    /// <summary>Such as <c>line 2, column 14</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");

    /// <summary>Each character takes one place, so that the mark stands below what it means.</summary>
    private static string Visible(string line) => string.Concat(line.Select(static c => char.IsControl(c) ? ' ' : c));
}
