using System.Management.Automation;
using TrailTools.Counting;
using TrailTools.Query.Fields;

namespace TrailTools.Output;

/// <summary>Makes the objects that Measure-TrailEvent gives: the asked fields under their own names, then the counts.</summary>
internal static class CountObject
{
    /// <summary>The name of their type.</summary>
    public const string TypeName = "TrailTools.TrailEventCount";

    /// <summary>A count as an object of text, numbers and times.</summary>
    /// <param name="names">All fields that were asked for, as they were written.</param>
    /// <param name="fields">Those that this count is of; the others are null.</param>
    /// <param name="count">The count.</param>
    /// <param name="hasTime">Whether intervals were asked for.</param>
    public static PSObject Of(IEnumerable<string> names, IReadOnlyList<Field> fields, EventCount count, bool hasTime)
    {
        var shown = new PSObject();
        shown.TypeNames.Insert(0, TypeName);
        foreach (var name in names.Distinct(StringComparer.OrdinalIgnoreCase))
            Add(shown, name, ValueOf(name, fields, count));

        Add(shown, "Count", count.Count);
        Add(shown, "Failed", count.Failed);
        Add(shown, "FirstTime", _Types.Utc(count.FirstTime));
        Add(shown, "LastTime", _Types.Utc(count.LastTime));
        if (hasTime)
            Add(shown, "Time", _Types.Utc(count.Time));
        return shown;
    }

    private static string? ValueOf(string name, IReadOnlyList<Field> fields, EventCount count)
    {
        for (var i = 0; i < fields.Count; i++)
        {
            if (fields[i] == FieldMap.Find(name) || string.Equals(fields[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return count.Values[i];
        }

        return null;
    }

    private static void Add(PSObject shown, string name, object? value) => shown.Properties.Add(new PSNoteProperty(name, value));
}
