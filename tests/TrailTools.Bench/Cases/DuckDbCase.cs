using DuckDB.NET.Data;

namespace TrailTools.Bench.Cases;

/// <summary>DuckDB's own reader of JSON, with the schema given, for the rare question.</summary>
internal sealed class DuckDbCase(Logs logs, string name) : IBenchCase
{
    private const string Columns = "{Records: 'STRUCT(eventName VARCHAR, eventTime VARCHAR, userIdentity JSON)[]'}";

    public string Name => "DuckDB read_json, the first question";

    public double Share => 1;

    public int MaxRounds => 2;

    public void Run()
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select r.eventTime, r.userIdentity from (select unnest(Records) as r from read_json('{logs.Folder}/**/*.json.gz', columns = {Columns}, maximum_object_size = 100000000)) where r.eventName = '{name}'";
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
        }
    }
}
