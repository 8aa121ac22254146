using System.Globalization;
using TrailTools.Sql.Queries;
using TrailTools.Tables;

namespace TrailTools.Sql.Pruning;

/// <summary>Gathers what a WHERE says of the day's column.</summary>
internal sealed class DayBounds
{
    /// <summary>The first day; null without a bound.</summary>
    public DateOnly? First { get; private set; }

    /// <summary>The last day; null without a bound.</summary>
    public DateOnly? Last { get; private set; }

    /// <summary>Takes what is said of the day.</summary>
    /// <param name="test">What is demanded of the column.</param>
    /// <param name="constants">Reads the operands.</param>
    public void Add(ColumnTest test, ConstantReader constants)
    {
        var days = test.Operands.Select(operand => Day(operand, constants)).ToArray();
        if (days.Length == 0 || Array.Exists(days, static day => day is null))
            return;

        if (test.Kind is ColumnTestKind.Equal or ColumnTestKind.AtLeast or ColumnTestKind.More && days.Min(static day => day!.Value.First) is var first)
            First = First > first ? First : first;
        if (test.Kind is ColumnTestKind.Equal or ColumnTestKind.AtMost or ColumnTestKind.Less && days.Max(static day => day!.Value.Last) is var last)
            Last = Last < last ? Last : last;
    }

    /// <summary>What is reckoned from the clock may come to the next day before the query has run.</summary>
    private static (DateOnly First, DateOnly Last)? Day(SqlNode operand, ConstantReader constants)
    {
        if (!DateOnly.TryParseExact(constants.Text(operand), PartitionColumns.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return null;

        return ConstantReader.Literal(operand) is not null || day == DateOnly.MaxValue ? (day, day) : (day, day.AddDays(1));
    }
}
