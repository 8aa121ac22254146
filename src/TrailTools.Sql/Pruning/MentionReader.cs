using DuckDB.NET.Data;
using TrailTools.Query.Conditions;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Tables;
using TrailTools.Tables;

namespace TrailTools.Sql.Pruning;

/// <summary>
/// Reads what a query demands of a table at one mention: what stands in the WHERE of the SELECT that names it, where all must hold.
/// A condition that is true only of a value leaves out rows of a JOIN's missing side as well, so that every kind of JOIN may be read so.
/// </summary>
internal sealed class MentionReader
{
    private readonly ConstantReader _constants;
    private readonly ColumnTest[] _tests;
    private readonly Condition? _condition;
    private readonly TimeBounds _time = new();
    private readonly DayBounds _days = new();

    private MentionReader(DuckDBConnection connection, TableReference reference)
    {
        var where = reference.Select["where_clause"];
        var tests = new ColumnTestReader(new ColumnResolver(reference));
        _constants = new ConstantReader(connection);
        _condition = where.Exists ? new ConditionReader(tests).Read(where) : null;
        _tests = [.. Demands(where).SelectMany(tests.Read)];
    }

    /// <summary>What is demanded.</summary>
    /// <param name="connection">The connection that the query will run on, to reckon times that the query reckons.</param>
    /// <param name="reference">Where the table is named.</param>
    /// <param name="otherNames">Other names of partition columns that the query uses.</param>
    public static TableMention Read(DuckDBConnection connection, TableReference reference, IReadOnlyList<string> otherNames)
        => new MentionReader(connection, reference).Read() with { OtherNames = otherNames };

    private TableMention Read()
    {
        foreach (var test in _tests)
        {
            if (test.Column.Path is ["eventTime"])
                _time.Add(test, _constants);
            else if (test.Column is { Name: PartitionColumns.Day, Path.Count: 0 })
                _days.Add(test, _constants);
        }

        return new TableMention
        {
            Condition = _condition ?? Condition.Always,
            Time = _time.Range,
            Accounts = Names(PartitionColumns.Account),
            Regions = Names(PartitionColumns.Region),
            FirstDay = _days.First,
            LastDay = _days.Last,
        };
    }

    private static IEnumerable<SqlNode> Demands(SqlNode where)
        => where.Type == "CONJUNCTION_AND" ? where.Children.SelectMany(Demands) : where.Exists ? [where] : [];

    /// <summary>Which names a partition's column may have: those of each list that is demanded.</summary>
    private Predicate<string> Names(string column)
    {
        var lists = _tests.Where(test => test is { Kind: ColumnTestKind.Equal, Column.Path.Count: 0 } && test.Column.Name == column)
            .Select(static test => test.Operands.Select(ConstantReader.Literal).ToArray())
            .Where(static texts => Array.TrueForAll(texts, static text => text is not null)).ToArray();
        return name => Array.TrueForAll(lists, texts => texts.Contains(name, StringComparer.OrdinalIgnoreCase));
    }
}
