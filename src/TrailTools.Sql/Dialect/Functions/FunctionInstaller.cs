using DuckDB.NET.Data;

namespace TrailTools.Sql.Dialect.Functions;

/// <summary>Makes the functions of the catalog on a connection.</summary>
internal static class FunctionInstaller
{
    /// <summary>What Athena does that DuckDB does otherwise unless it is told.</summary>
    private static readonly string[] Settings =
    [
        "SET TimeZone = 'UTC'",
        "SET integer_division = true",
    ];

    /// <summary>What operators are made of; AT TIME ZONE of a time without a zone takes it as of UTC.</summary>
    private const string TimeZone = "CREATE OR REPLACE MACRO timezone(zone, t) AS system.main.timezone(zone, CAST(t AS TIMESTAMPTZ))";

    /// <summary>Makes them. Twice is as once.</summary>
    public static void Install(DuckDBConnection connection)
    {
        AddressScalars.Install(connection);
        RegexScalars.Install(connection);
        using var command = connection.CreateCommand();
        foreach (var statement in (IEnumerable<string>)[.. Settings, TimeZone, .. FunctionCatalog.Macros.Select(Macro)])
        {
            command.CommandText = statement;
            command.ExecuteNonQuery();
        }
    }

    private static string Macro(IGrouping<string, SqlFunction> forms)
        => $"CREATE OR REPLACE MACRO {SqlFunction.Prefix}{forms.Key}{string.Join(", ", forms.Select(static form => $"({string.Join(", ", form.Parameters)}) AS {form.Body}"))}";
}
