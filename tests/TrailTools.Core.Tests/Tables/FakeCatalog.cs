using System.Text.RegularExpressions;
using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Cloud;

namespace TrailTools.Core.Tests.Tables;

/// <summary>Has Athena in memory carry out the DDL that we write: a table is then what its statement says.</summary>
internal static partial class FakeCatalog
{
    public static void Obey(this FakeAthena athena) => athena.Answer = request => Carry(athena, request);

    private static FakeQuery Carry(FakeAthena athena, QueryRequest request)
    {
        var names = Names().Matches(request.Sql.Split('\n')[0]).Select(static name => name.Groups[1].Value).ToArray();
        var reason = request.Sql.Split(' ')[..2] switch
        {
            ["CREATE", "EXTERNAL"] => athena.Tables.TryAdd(new(names[0], names[1]), Read(request.Sql, new(names[0], names[1]))) ? null : "AlreadyExistsException",
            ["CREATE", "DATABASE"] => Add(athena.Databases, names[0]) ? null : "AlreadyExistsException",
            ["DROP", "TABLE"] => athena.Tables.Remove(new(names[0], names[1])) ? null : "Table not found",
            ["DROP", "DATABASE"] => athena.Databases.Remove(names[0]) ? null : "Database does not exist",
            _ => "mismatched input",
        };
        return new FakeQuery(request) { StatementType = "DDL", End = reason is null ? QueryExecution.Succeeded : QueryExecution.Failed, Reason = reason };
    }

    private static bool Add(List<string> databases, string name)
    {
        if (databases.Contains(name))
            return false;

        databases.Add(name);
        return true;
    }

    private static TableDescription Read(string ddl, TableId id)
    {
        var parts = ddl.Split("PARTITIONED BY");
        var properties = Properties().Matches(parts[^1]).ToDictionary(static found => found.Groups[1].Value, static found => found.Groups[2].Value);
        foreach (var (name, words) in new[] { ("location", "LOCATION"), ("serde.serialization.lib", "ROW FORMAT SERDE"), ("inputformat", "STORED AS INPUTFORMAT"), ("outputformat", "OUTPUTFORMAT") })
            properties[name] = Regex.Match(ddl, $"^{words} '(.*)'$", RegexOptions.Multiline).Groups[1].Value;
        return new TableDescription(id, Columns(parts[0][parts[0].IndexOf('\n', StringComparison.Ordinal)..]), parts.Length > 1 ? Columns(parts[1].Split('\n')[0]) : []) { Type = "EXTERNAL_TABLE", Parameters = properties };
    }

    private static CatalogColumn[] Columns(string text)
        => [.. ColumnTexts().Matches(text).Select(static found => new CatalogColumn(found.Groups[1].Value, found.Groups[2].Value, found.Groups[3].Success ? found.Groups[3].Value : null))];

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Names();

    [GeneratedRegex("^  '([^']*)'='([^']*)'", RegexOptions.Multiline)]
    private static partial Regex Properties();

    [GeneratedRegex("`([^`]*)` ([^ ]+?)(?: COMMENT '([^']*)')?(?:,(?=\\s)|\\)\\s*$)")]
    private static partial Regex ColumnTexts();
}
