using System.Collections;
using TrailTools.Diagnostics;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Parameters;

/// <summary>Reads -Field: a table of fields and the values that they may have.</summary>
internal static class FieldTable
{
    /// <summary>All of the fields have one of their values.</summary>
    /// <exception cref="TrailException">There is no such field, or a value is null, empty or of no use.</exception>
    public static Condition Read(Hashtable fields)
        => new AllOf([.. fields.Cast<DictionaryEntry>().OrderBy(static entry => entry.Key.ToString(), StringComparer.Ordinal).Select(Read)]);

    private static AnyOf Read(DictionaryEntry entry)
    {
        var field = FieldMap.Find(ArgumentText.Of(entry.Key));
        object?[] values = ArgumentText.BaseOf(entry.Value) is IList list and not TrailJsonArray ? [.. list.Cast<object?>()] : [entry.Value];
        return values.Length > 0 ? new AnyOf([.. values.Select(value => Value(field, value))]) : throw Empty(field);
    }

    private static Condition Value(Field field, object? value) => ArgumentText.BaseOf(value) switch
    {
        null or "" => throw Empty(field),
        string or TrailJsonObject or TrailJsonArray => TextFilter.AnyText(field, [ArgumentText.Of(value)]),
        var other => new Comparison(field, ComparisonOperator.Equal, Operands.Of(other) ?? throw Refused(field, other)),
    };

    private static TrailException Empty(Field field)
        => TrailException.Invalid("FilterValueEmpty", field.Name, $"-Field: the value for '{field}' is null or empty. That is never taken for no filter: leave the field out, or ask by -Filter {{ $_.{field} -eq $null }}.");

    private static TrailException Refused(Field field, object value)
        => TrailException.Invalid("FilterValueRefused", field.Name, $"-Field: the value for '{field}' is a {value.GetType().Name}; text, numbers, $true, $false and dates can be compared.");
}
