namespace TrailTools.Sql.Tables;

/// <summary>A table that queries can name: log files, a store.</summary>
internal interface ISqlTable
{
    /// <summary>Makes what stands for one mention of the table in one query.</summary>
    /// <param name="connection">The connection that the query runs on. It may still reach files; the query will not.</param>
    /// <param name="mention">What the query says of the table there.</param>
    TableSource Bind(DuckDB.NET.Data.DuckDBConnection connection, TableMention mention);
}
