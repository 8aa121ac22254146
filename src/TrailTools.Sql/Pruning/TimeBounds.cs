using System.Globalization;
using System.Text.RegularExpressions;
using TrailTools.Query;

namespace TrailTools.Sql.Pruning;

/// <summary>Gathers what a WHERE says of eventtime: the moments between which every event of the answer is.</summary>
internal sealed partial class TimeBounds
{
    private DateTimeOffset? _start;
    private DateTimeOffset? _end;

    /// <summary>The range; with its start alone where the bounds contradict one another.</summary>
    public TimeRange Range => _start < _end || _start is null || _end is null ? new TimeRange(_start, _end) : new TimeRange(_start, null);

    /// <summary>Takes what is said of the moment.</summary>
    /// <param name="test">What is demanded of the column.</param>
    /// <param name="constants">Reads the operands.</param>
    public void Add(ColumnTest test, ConstantReader constants)
    {
        var bounds = test.Operands.Select(operand => test.Column.IsTime ? Moment(constants.Time(operand)) : Text(constants.Text(operand))).ToArray();
        if (bounds.Length == 0 || Array.Exists(bounds, static bound => bound is null))
            return;

        if (test.Kind is ColumnTestKind.Equal or ColumnTestKind.AtLeast or ColumnTestKind.More)
            _start = Later(_start, bounds.Min(static bound => bound!.Value.First));
        if (test.Kind is ColumnTestKind.Equal or ColumnTestKind.AtMost or ColumnTestKind.Less)
            _end = Earlier(_end, bounds.Max(static bound => bound!.Value.Behind));
    }

    private static DateTimeOffset Later(DateTimeOffset? one, DateTimeOffset other) => one > other ? one.Value : other;

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    private static (DateTimeOffset First, DateTimeOffset Behind)? Moment(DateTimeOffset? time)
        => time is { } moment && moment < DateTimeOffset.MaxValue.AddSeconds(-1) ? (moment, moment.AddSeconds(1)) : null;

    /// <summary>Texts compare as texts: of any but a whole time only the day at its beginning is sure.</summary>
    private static (DateTimeOffset First, DateTimeOffset Behind)? Text(string? text)
    {
        if (text is null || !DayPattern().IsMatch(text) || !DateTime.TryParseExact(text[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day))
            return null;
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var whole))
            return Moment(whole);

        return day.Year < 9999 ? (new DateTimeOffset(day), new DateTimeOffset(day.AddDays(1))) : null;
    }

    [GeneratedRegex(@"\A[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex DayPattern();
}
