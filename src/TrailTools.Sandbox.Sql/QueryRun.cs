using DuckDB.NET.Data;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Sql.Answers;
using TrailTools.Sandbox.Sql.Errors;
using TrailTools.Sandbox.Sql.Tables;
using TrailTools.Sql.Dialect;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Sessions;

namespace TrailTools.Sandbox.Sql;

/// <summary>One query on its way: its tables found and pruned, locked in, answered.</summary>
/// <param name="query">The query.</param>
/// <param name="translation">It in DuckDB's SQL.</param>
/// <param name="database">Where it runs; goes with this.</param>
/// <param name="words">Tells errors as Athena does.</param>
internal sealed class QueryRun(EngineQuery query, SqlTranslation translation, LocalDatabase database, AthenaWords words) : IQueryAnswer
{
    private readonly DuckDBCommand _command = database.Connection.CreateCommand();
    private readonly List<TableScan> _scans = [];
    private IReadOnlyList<AnswerType> _types = [];
    private BoundText? _text;
    private DuckDBDataReader? _reader;
    private CancellationTokenRegistration _stopping;
    private CancellationToken _stop;

    /// <inheritdoc/>
    public IReadOnlyList<AnswerColumn> Columns { get; private set; } = [];

    /// <inheritdoc/>
    public IEnumerable<IReadOnlyList<string?>> Rows
    {
        get
        {
            var cells = new CellWriter(_reader!, _types);
            while (Guard(() => _reader!.Read() ? cells.Row() : null) is { } row)
                yield return row;
        }
    }

    /// <summary>Begins to answer it.</summary>
    public QueryRun Begin(CancellationToken stop)
    {
        _stop = stop;
        var tree = words.Guard(() => SqlTree.Parse(database.Connection, translation.Text));
        _text = Bind(words.Guard(() => TableFinder.Find(tree)), ColumnFinder.Uses(tree, SourceColumns.Path), stop);
        database.Lock([]);
        _types = AnswerType.Read(database.Connection, $"{_text}");
        _command.CommandText = $"{_text}";
        _command.UseStreamingMode = true;
        _stopping = stop.Register(_command.Cancel);
        stop.ThrowIfCancellationRequested();
        _reader = Guard(_command.ExecuteReader);
        var names = OutputNames.Given(tree, [.. Enumerable.Range(0, _reader.FieldCount).Select(_reader.GetName)]);
        Columns = [.. names.Zip(_types, static (name, type) => new AnswerColumn(name, type.Name))];
        return this;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stopping.Dispose();
        _reader?.Dispose();
        _command.Dispose();
        database.Dispose();
    }

    private BoundText Bind(IReadOnlyList<TableReference> references, bool withPath, CancellationToken stop)
    {
        var text = new BoundText(translation.Text);
        foreach (var reference in references)
        {
            var name = reference.Schema.Length > 0 ? reference.Schema : query.Database;
            var source = query.Find(name, reference.Name) ?? throw words.NoTable(name, query.HasDatabase(name), reference);
            var scan = new TableScan(source, new PartitionPruner(database.Connection, reference, source.Table), withPath, stop);
            _scans.Add(scan);
            text.Replace(reference, scan.Bind(database.Connection));
        }

        return text;
    }

    private T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (DuckDBException error)
        {
            _stop.ThrowIfCancellationRequested();
            throw _scans.Select(static scan => scan.Failure).FirstOrDefault(static failure => failure is not null) is { } failure
                ? AthenaWords.Unreadable(failure)
                : words.Tell(DuckDBErrors.Read(error), _text!);
        }
    }
}
