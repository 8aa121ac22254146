using System.Text.RegularExpressions;
using DuckDB.NET.Data;

namespace TrailTools.Sql.Dialect.Functions;

/// <summary>Makes functions of the catalog on a connection: those that one query uses, since making all takes longer than many a query.</summary>
internal static partial class FunctionInstaller
{
    /// <summary>What Athena does that DuckDB does otherwise unless it is told.</summary>
    private static readonly string[] Settings =
    [
        "SET TimeZone = 'UTC'",
        "SET integer_division = true",
    ];

    /// <summary>What operators are made of; AT TIME ZONE of a time without a zone takes it as of UTC.</summary>
    private const string TimeZone = "CREATE OR REPLACE MACRO timezone(zone, t) AS system.main.timezone(zone, CAST(t AS TIMESTAMPTZ))";

    private static readonly Dictionary<string, string> Macros = FunctionCatalog.Macros.ToDictionary(static forms => $"{SqlFunction.Prefix}{forms.Key}", Macro, StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes them. Twice is as once.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="sql">The text whose functions are needed; a name in a literal does no harm.</param>
    public static void Install(DuckDBConnection connection, string sql)
    {
        var needed = Needed(sql);
        if (needed.Overlaps(AddressScalars.Names))
            AddressScalars.Install(connection);
        if (needed.Overlaps(RegexScalars.Names))
            RegexScalars.Install(connection);

        using var command = connection.CreateCommand();
        command.CommandText = string.Join("; ", (IEnumerable<string>)[.. Settings, TimeZone, .. Macros.Where(macro => needed.Contains(macro.Key)).Select(static macro => macro.Value)]);
        command.ExecuteNonQuery();
    }

    /// <summary>The functions that a text names, and those that these are made of.</summary>
    private static HashSet<string> Needed(string sql)
    {
        var needed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var texts = new Stack<string>([sql]);
        while (texts.TryPop(out var text))
        {
            foreach (var name in NamePattern().Matches(text).Select(static match => match.Value).Where(needed.Add))
            {
                if (Macros.TryGetValue(name, out var macro))
                    texts.Push(macro);
            }
        }

        return needed;
    }

    private static string Macro(IGrouping<string, SqlFunction> forms)
        => $"CREATE OR REPLACE MACRO {SqlFunction.Prefix}{forms.Key}{string.Join(", ", forms.Select(static form => $"({string.Join(", ", form.Parameters)}) AS {form.Body}"))}";

    [GeneratedRegex($@"\b{SqlFunction.Prefix}\w+", RegexOptions.IgnoreCase)]
    private static partial Regex NamePattern();
}
