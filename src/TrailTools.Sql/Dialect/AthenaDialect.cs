using DuckDB.NET.Data;
using TrailTools.Sql.Dialect.Functions;
using TrailTools.Sql.Dialect.Rewriting;
using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect;

/// <summary>Athena's SQL on DuckDB: what both spell alike stays, functions are installed, and the rest is rewritten.</summary>
/// <remarks>Athena engine version 3, which is Trino's SQL ("DML queries, functions, and operators" in the Athena User Guide).</remarks>
internal static class AthenaDialect
{
    /// <summary>Gives a connection the functions and settings that a translated query needs.</summary>
    /// <param name="connection">An open connection; its database gets the functions.</param>
    /// <param name="query">The query.</param>
    public static void Install(DuckDBConnection connection, SqlTranslation query) => FunctionInstaller.Install(connection, query.Text);

    /// <summary>Translates one query.</summary>
    /// <param name="sql">The query as Athena takes it.</param>
    /// <param name="jsonColumns">The columns of text that holds JSON: what follows them after a point is looked up in it.</param>
    /// <exception cref="Diagnostics.TrailException">The text is no single query (SqlSyntax), or has what is not supported (SqlUnsupported, SqlFunctionUnknown).</exception>
    public static SqlTranslation Translate(string sql, IReadOnlyCollection<string> jsonColumns)
    {
        List<SqlNotice> notices = [];
        var errors = new SqlErrors(sql);
        var context = new RewriteContext(errors, jsonColumns.ToHashSet(StringComparer.OrdinalIgnoreCase), (text, position) => notices.Add(new(text, position)));
        var tokens = SingleQuery.Of(Tokenizer.Read(sql), errors);
        var writer = new NodeWriter().Write(Rewriter.Rewrite(NodeReader.Read(tokens, errors), context));
        return new(sql, writer.Text, notices, writer.Marks);
    }
}
