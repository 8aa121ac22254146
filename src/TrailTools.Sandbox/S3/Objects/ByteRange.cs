using System.Globalization;
using System.Text.RegularExpressions;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.S3.Objects;

/// <summary>A part of an object that is asked for (RFC 9110, section 14). Several at once, which S3 does not serve, and other forms mean the whole.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many bytes it has.</param>
internal readonly partial record struct ByteRange(long Start, long Length)
{
    /// <summary>Reads a Range header; null for the whole.</summary>
    /// <param name="header">The header.</param>
    /// <param name="size">The object's size.</param>
    /// <exception cref="ServiceException">InvalidRange: it begins behind the end.</exception>
    public static ByteRange? Read(string? header, long size)
    {
        var match = Form().Match(header ?? "");
        if (!match.Success || !TryNumber(match.Groups["first"], out var first) | !TryNumber(match.Groups["last"], out var last) || (first is null && last is null) || first > last)
            return null;
        var start = first ?? Math.Max(0, size - last!.Value);
        var end = first is null ? size : Math.Min(size, (last ?? size - 1) + 1);
        return start < end ? new ByteRange(start, end - start) : throw new ServiceException(416, "InvalidRange", "The requested range is not satisfiable")
        {
            Details = [("RangeRequested", header!), ("ActualObjectSize", size.ToString(CultureInfo.InvariantCulture))],
        };
    }

    private static bool TryNumber(Group digits, out long? number)
    {
        number = long.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
        return number is not null || digits.Length == 0;
    }

    [GeneratedRegex("^bytes=(?<first>[0-9]{0,18})-(?<last>[0-9]{0,18})$")]
    private static partial Regex Form();
}
