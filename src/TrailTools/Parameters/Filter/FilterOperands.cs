using System.Globalization;
using System.Management.Automation.Language;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Query.Texts;

namespace TrailTools.Parameters.Filter;

/// <summary>Values of a -Filter block as operands of a field.</summary>
internal static class FilterOperands
{
    /// <summary>A value as an operand; for a field of times, text is a time and must say its zone.</summary>
    /// <exception cref="Diagnostics.TrailException">It cannot be compared with.</exception>
    public static Operand Of(Field field, object? value, ExpressionAst place)
    {
        if (value is string text && field.Kind == FieldKind.Time)
            return Operand.Of(TimeText.TryParseZoned(text, DateTimeOffset.UtcNow) ?? throw FilterErrors.NoZone(place));

        return (value is null ? null : Operands.Of(value)) ?? throw FilterErrors.NoValue(place);
    }

    /// <summary>Text that says a time with its zone, or a number, as that; null for any other.</summary>
    public static Operand? InOrder(Operand operand)
    {
        if (operand.Text is not { } text)
            return null;
        if (TimeText.TryParseZoned(text, DateTimeOffset.UtcNow) is { } time)
            return Operand.Of(time);

        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Operand.Of(number) : null;
    }
}
