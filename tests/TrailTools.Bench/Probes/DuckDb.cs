using DuckDB.NET.Data;
using TrailTools.Bench.Inputs;

namespace TrailTools.Bench.Probes;

/// <summary>DuckDB's own reader of JSON.</summary>
internal static class DuckDb
{
    /// <summary>Whole records, as an event of ours is one; the name is looked up in each.</summary>
    public static readonly (string Type, string Name) WholeRecords = ("JSON", "r->>'eventName'");

    /// <summary>Three fields of them, by a schema: the least that can be asked.</summary>
    public static readonly (string Type, string Name) ThreeFields = ("STRUCT(eventName VARCHAR, eventTime VARCHAR, userIdentity JSON)", "r.eventName");

    /// <summary>Reads the events of a name.</summary>
    /// <returns>How many there are.</returns>
    public static long Find(string folder, string name, (string Type, string Name) record)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select r from (select unnest(Records) as r from {Records(folder, record.Type)}) where ({record.Name}) = '{name}'";
        using var reader = command.ExecuteReader();
        var found = 0L;
        while (reader.Read())
            found++;
        return found;
    }

    /// <summary>Asks a question in SQL.</summary>
    /// <returns>The number that is the answer.</returns>
    public static long Ask(string folder, SqlQuestion question)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question.Of($"(select unnest(Records, max_depth := 2) from {Records(folder, question.Fields)})");
        return (long)command.ExecuteScalar()!;
    }

    private static string Records(string folder, string type)
        => $$"""read_json('{{folder.Replace("'", "''", StringComparison.Ordinal)}}/**/*.json.gz', columns = {Records: '{{type}}[]'}, maximum_object_size = 100000000)""";
}
