using System.Globalization;
using TrailTools.Events;

namespace TrailTools.Query.Fields;

/// <summary>One value of a field, as text; what is compared as something else is read from it.</summary>
/// <param name="Text">A string's text, or the compact JSON of anything else.</param>
/// <param name="IsItem">Whether it is one element of an array that is a value too.</param>
internal readonly record struct FieldValue(string Text, bool IsItem = false)
{
    /// <summary>The value as a number; null if it is none.</summary>
    public decimal? Number
        => decimal.TryParse(Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>The value as true or false; null if it is neither.</summary>
    public bool? Truth => bool.TryParse(Text, out var truth) ? truth : null;

    /// <summary>The value as a moment; null if it is none.</summary>
    public DateTimeOffset? Time => EventTime.Parse(Text);
}
