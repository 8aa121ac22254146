using DuckDB.NET.Data;
using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Tests.Fakes;

/// <summary>A table with the rows of one SELECT, which keeps what queries demand of it.</summary>
internal sealed class FakeTable(string rows) : ISqlTable
{
    public List<TableMention> Mentions { get; } = [];

    public Exception? Failure { get; init; }

    public TableSource Bind(DuckDBConnection connection, TableMention mention)
    {
        Mentions.Add(mention);
        return new TableSource($"({rows})");
    }

    public ScanEstimate Estimate(TableMention mention)
    {
        Mentions.Add(mention);
        return new ScanEstimate(ScanEstimate.Sql, 0, 1, 2, 0, 0);
    }
}
