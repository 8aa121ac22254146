using System.Text;
using System.Text.Json.Nodes;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Query.Conditions;

namespace TrailTools.Sql.Store.Searching;

/// <summary>Asks conditions of the values that are in some columns, each once, and remembers which passed.</summary>
/// <param name="database">Where the rows are.</param>
/// <param name="files">The files that they are in.</param>
internal sealed class PassingValues(StoreDatabase database, FileChoice files)
{
    private readonly Dictionary<string, string> _tables = [];

    /// <summary>SQL that is true of the rows whose values may pass.</summary>
    /// <param name="condition">What is asked of a record; nothing but these members is read.</param>
    /// <param name="members">The members whose columns are asked.</param>
    public string Condition(Condition condition, IReadOnlyList<string> members)
    {
        var table = TableOf(members);
        var passes = RecordPredicate.Of(condition);
        var passing = database.Query($"SELECT id, {string.Join(", ", members.Select(Inner))} FROM (SELECT id, value FROM {table})", [], row => (Id: row.GetInt64(0), Texts: members.Select((_, index) => row[index + 1] as string).ToArray()))
            .Where(value => Array.Exists(value.Texts, IsInDoubt) || passes(RecordOf(members, value.Texts))).Select(static value => value.Id).ToArray();
        return passing.Length == 0 ? "false" : $"{Struct(members)} IN (SELECT value FROM {table} WHERE id IN ({string.Join(", ", passing)}))";
    }

    /// <summary>The table of the values of some columns, with a number each: no text of a log becomes a part of a statement.</summary>
    private string TableOf(IReadOnlyList<string> members)
    {
        var value = Struct(members);
        if (_tables.TryGetValue(value, out var table))
            return table;

        table = $"passing_{_tables.Count}";
        database.Run($"CREATE TEMP TABLE {table} AS SELECT row_number() OVER () AS id, value FROM (SELECT DISTINCT {value} AS value FROM {files.Sql("*")})");
        return _tables[value] = table;
    }

    private static string Struct(IReadOnlyList<string> members) => $"{{{string.Join(", ", members.Select(static (member, index) => $"'v{index}': {member.ToLowerInvariant()}"))}}}";

    private static string Inner(string member, int index) => $"value.v{index}";

    // An object or an array stands in a column as its JSON, and is no text to Core; and a character that stands for what no text can hold stands for many.
    private static bool IsInDoubt(string? text) => text is ['{' or '[', ..] || text?.Contains('\uFFFD', StringComparison.Ordinal) == true;

    private static TrailRecord RecordOf(IReadOnlyList<string> members, string?[] texts)
    {
        var record = new JsonObject();
        for (var index = 0; index < texts.Length; index++)
            Set(record, members[index].Split('.'), texts[index]);
        return new TrailRecord(Encoding.UTF8.GetBytes(record.ToJsonString()), default);
    }

    private static void Set(JsonObject into, string[] path, string? text)
    {
        if (text is null)
            return;
        foreach (var step in path[..^1])
            into = (JsonObject)(into[step] ??= new JsonObject());
        into[path[^1]] = text;
    }
}
