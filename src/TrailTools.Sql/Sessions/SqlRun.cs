using DuckDB.NET.Data;
using TrailTools.Diagnostics;
using TrailTools.Sql.Dialect;
using TrailTools.Sql.Pruning;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Tables;
using TrailTools.Tables;

namespace TrailTools.Sql.Sessions;

/// <summary>One query on its way: read, its tables found and pruned, locked in, answered.</summary>
internal sealed class SqlRun : IDisposable
{
    /// <summary>Text columns that hold JSON.</summary>
    private static readonly string[] JsonColumns = ["requestparameters", "responseelements", "additionaleventdata", "serviceeventdetails", "edgedevicedetails"];

    private readonly LocalDatabase _database;
    private readonly ITableCatalog _tables;
    private readonly SqlTranslation _translation;
    private readonly SqlTextErrors _errors;
    private readonly List<ISqlTable> _bound = [];
    private readonly SqlNode _query;
    private readonly IReadOnlyList<TableReference> _references;

    /// <summary>Reads a query.</summary>
    /// <param name="sql">The query in Athena's SQL.</param>
    /// <param name="tables">The tables that it can name.</param>
    /// <param name="space">What it may take.</param>
    /// <param name="log">Takes what there is to say.</param>
    /// <exception cref="TrailException">It is no query, or none that is answered here.</exception>
    public SqlRun(string sql, ITableCatalog tables, SqlSpace space, ITrailLog log)
    {
        _tables = tables;
        _translation = AthenaDialect.Translate(sql, JsonColumns);
        _errors = new SqlTextErrors(sql, _translation);
        foreach (var notice in _translation.Notices)
            log.Verbose($"The query, {_translation.PlaceOf(notice.Position)}: {notice.Text}");
        _database = new LocalDatabase(space, log);
        try
        {
            AthenaDialect.Install(_database.Connection, _translation);
            (_query, _references) = _errors.Guard(Parse);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The tables that the query names, each with what it demands of it.</summary>
    /// <exception cref="TrailException">There is no such table.</exception>
    public IReadOnlyList<(ISqlTable Table, TableReference Reference, TableMention Mention)> Mentions()
    {
        var otherNames = PartitionColumns.OtherNames.Keys.Where(name => ColumnFinder.Uses(_query, name)).ToArray();
        return [.. _references.Select(reference => (TableOf(reference), reference, MentionReader.Read(_database.Connection, reference, otherNames)))];
    }

    /// <summary>The answer's rows, as they come.</summary>
    /// <param name="stop">Ends the query.</param>
    /// <exception cref="TrailException">It cannot be answered.</exception>
    public IEnumerable<SqlRow> Rows(CancellationToken stop)
    {
        var text = Bind();
        var isJson = FindJson(text);
        using var command = _database.Connection.CreateCommand();
        command.CommandText = text.ToString();
        command.UseStreamingMode = true;
        using var interrupt = stop.Register(command.Cancel);
        stop.ThrowIfCancellationRequested();
        using var reader = Guard(text, command.ExecuteReader, stop);
        var rows = new RowReader(reader, OutputNames.Of(_query, [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)]), isJson);
        while (Guard(text, () => reader.Read() ? rows.Read() : default(SqlRow?), stop) is { } row)
            yield return row;
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private (SqlNode Query, IReadOnlyList<TableReference> Tables) Parse()
    {
        var query = SqlTree.Parse(_database.Connection, _translation.Text);
        return (query, TableFinder.Find(query));
    }

    private ISqlTable TableOf(TableReference reference) => _tables.Find(reference.Schema, reference.Name)
        ?? throw _errors.Tell(new SqlTextException("SqlTableUnknown", $"There is no table '{reference.Name}' here: the logs are {string.Join(" and ", _tables.Names)}. To give them the name that your query uses, add -TableName {reference.Name}.", reference.Table.Position));

    /// <summary>The text that DuckDB answers; from here on it reaches nothing but the tables.</summary>
    private BoundText Bind()
    {
        var text = new BoundText(_translation.Text);
        var paths = new List<string>();
        foreach (var (table, reference, mention) in Mentions())
        {
            var source = table.Bind(_database.Connection, mention);
            text.Replace(reference, source.Sql);
            paths.AddRange(source.Paths);
            _bound.Add(table);
        }

        _database.Lock(paths);
        return text;
    }

    private bool[] FindJson(BoundText text)
    {
        using var command = _database.Connection.CreateCommand();
        command.CommandText = $"DESCRIBE {text}";
        var found = new List<bool>();
        try
        {
            using var reader = command.ExecuteReader();
            while (reader.Read())
                found.Add(reader.GetString(1) == "JSON");
        }
        catch (DuckDBException)
        {
            // Asked for its rows the query comes to the same error, which is told then.
        }

        return [.. found];
    }

    private T Guard<T>(BoundText text, Func<T> step, CancellationToken stop)
    {
        try
        {
            return step();
        }
        catch (DuckDBException error)
        {
            stop.ThrowIfCancellationRequested();
            throw _bound.Select(static table => table.Failure).FirstOrDefault(static failure => failure is not null) ?? _errors.Tell(DuckDBErrors.Read(error), text);
        }
    }
}
