using DuckDB.NET.Data;

namespace TrailTools.Bench.Probes;

/// <summary>DuckDB's own reader of JSON, with the schema of the fields that are asked for given.</summary>
internal static class DuckDb
{
    private const string Columns = "{Records: 'STRUCT(eventName VARCHAR, eventTime VARCHAR, userIdentity JSON)[]'}";

    /// <summary>Reads when the events of a name were, and who they were of.</summary>
    /// <returns>How many there are.</returns>
    public static long Find(string folder, string name)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            select r.eventTime, r.userIdentity
            from (select unnest(Records) as r from read_json('{folder.Replace("'", "''", StringComparison.Ordinal)}/**/*.json.gz', columns = {Columns}, maximum_object_size = 100000000))
            where r.eventName = '{name}'
            """;
        using var reader = command.ExecuteReader();
        var found = 0L;
        while (reader.Read())
            found++;
        return found;
    }
}
