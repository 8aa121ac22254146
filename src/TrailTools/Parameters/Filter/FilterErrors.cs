using System.Management.Automation.Language;
using TrailTools.Diagnostics;
using TrailTools.Query.Fields;

namespace TrailTools.Parameters.Filter;

/// <summary>What cannot be read in a -Filter block, with the place underlined.</summary>
internal static class FilterErrors
{
    private const string Forms = "A filter is made of comparisons (-eq -like -match -in -contains, their not, c and i forms; -lt -le -gt -ge on times and numbers) of properties of $_ with literals or variables, joined by -and -or -xor -not.";

    /// <summary>Something that is more than a condition.</summary>
    public static TrailException Refused(Ast place)
        => At("FilterRefused", place, $"'{place.Extent.Text}' cannot be part of a filter: it would have to be run for each event. Put its value into a variable first, or use Where-Object. {Forms}");

    /// <summary>A block that is not one expression.</summary>
    public static TrailException NotOneCondition(Ast place) => At("FilterRefused", place, $"The block is not one condition. {Forms}");

    /// <summary>A comparison of two properties, of two values, or with the pattern on the left.</summary>
    public static TrailException NotFieldAndValue(Ast place)
        => At("FilterRefused", place, $"'{place.Extent.Text}' does not compare a property of $_ with a literal or a variable. {Forms}");

    /// <summary>A property that events do not have.</summary>
    public static TrailException UnknownField(Ast place) => At("FieldUnknown", place, FieldMap.Unknown(place.Extent.Text).Message);

    /// <summary>A variable that nobody set.</summary>
    public static TrailException Unset(VariableExpressionAst place)
        => At("FilterVariableUnset", place, $"The variable {place.Extent.Text} is not set where the filter is read. If it is set where the block was written, hand over the block by {{ ... }}.GetNewClosure(), or give its value by -FilterVariable @{{ {place.VariablePath.UserPath} = ... }}.");

    /// <summary>A variable that -FilterVariable does not have.</summary>
    public static TrailException NotGiven(VariableExpressionAst place)
        => At("FilterVariableUnset", place, $"-FilterVariable has no {place.VariablePath.UserPath}: with it, all variables of the filter come from it.");

    /// <summary>A date without its zone.</summary>
    public static TrailException NoZone(Ast place)
        => At("FilterTimeZone", place, $"'{place.Extent.Text}' is no time with its zone: write '2026-03-04T12:00:00Z', '-2h', or put a [datetime] into a variable.");

    /// <summary>Less or more of something without an order.</summary>
    public static TrailException NoOrder(Ast place)
        => At("FilterOrder", place, $"-lt, -le, -gt and -ge compare times and numbers, and '{place.Extent.Text}' is neither. Text compares by -eq, -like and -match.");

    /// <summary>A pattern that is no text.</summary>
    public static TrailException NoText(Ast place) => At("FilterValueRefused", place, $"'{place.Extent.Text}' is no text, which -like and -match need.");

    /// <summary>A value that nothing compares with.</summary>
    public static TrailException NoValue(Ast place)
        => At("FilterValueRefused", place, $"'{place.Extent.Text}' is or has a value that fields are not compared with: text, numbers, $true, $false and dates are; $null alone by -eq and -ne; lists by -in.");

    private static TrailException At(string id, Ast place, string message)
    {
        var start = place.Extent.StartScriptPosition;
        var length = place.Extent.StartLineNumber == place.Extent.EndLineNumber ? place.Extent.EndColumnNumber - start.ColumnNumber : start.Line.Length - start.ColumnNumber + 1;
        var underline = new string(' ', start.ColumnNumber - 1) + new string('~', Math.Max(1, length));
        return TrailException.Invalid(id, place.Extent.Text, $"-Filter: {message}{Environment.NewLine}  {start.Line.TrimEnd()}{Environment.NewLine}  {underline}");
    }
}
