using System.Management.Automation;
using TrailTools.Sql;

namespace TrailTools.Output;

/// <summary>Makes an object of a row, with a property for each column.</summary>
internal static class RowObject
{
    /// <summary>The object; its properties are in the columns' order.</summary>
    public static PSObject Of(SqlRow row)
    {
        var shown = new PSObject();
        for (var column = 0; column < row.Values.Length; column++)
            shown.Properties.Add(new PSNoteProperty(row.Names[column], row.Values[column] is DateTimeOffset time ? _Types.Utc(time) : row.Values[column]), preValidated: true);
        return shown;
    }
}
