using DuckDB.NET.Data;

namespace TrailTools.Sql.Tables;

/// <summary>A table that queries can name: log files, a store.</summary>
internal interface ISqlTable
{
    /// <summary>What ended its reading, which DuckDB tells in its own words; null where nothing did.</summary>
    Exception? Failure { get; }

    /// <summary>Makes what stands for one mention of the table in one query.</summary>
    /// <param name="connection">The connection that the query runs on. It may still reach files; the query will not.</param>
    /// <param name="mention">What the query says of the table there.</param>
    TableSource Bind(DuckDBConnection connection, TableMention mention);

    /// <summary>What reading it at one mention would take.</summary>
    /// <param name="mention">What the query says of the table there.</param>
    ScanEstimate Estimate(TableMention mention);
}
