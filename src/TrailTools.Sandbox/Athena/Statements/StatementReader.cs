using TrailTools.Sandbox.Athena.Ddl;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Athena.Statements.Changes;
using TrailTools.Sandbox.Athena.Statements.Telling;

namespace TrailTools.Sandbox.Athena.Statements;

/// <summary>Reads statements that are no queries (Amazon Athena User Guide, DDL statements).</summary>
internal static class StatementReader
{
    private static readonly (string[] Words, Func<DdlCursor, IStatement> Read)[] Forms =
    [
        (["create", "external", "table"], CreateTable.Read),
        (["create", "database"], CreateDatabase.Read),
        (["create", "schema"], CreateDatabase.Read),
        (["drop", "table"], DropTable.Read),
        (["drop", "database"], DropDatabase.Read),
        (["drop", "schema"], DropDatabase.Read),
        (["alter", "table"], AlterTable.Read),
        (["msck", "repair", "table"], RepairTable.Read),
        (["show", "tables"], ShowTables.Read),
        (["show", "databases"], ShowDatabases.Read),
        (["show", "schemas"], ShowDatabases.Read),
        (["show", "partitions"], ShowPartitions.Read),
        (["show", "columns"], ShowColumns.Read),
        (["show", "tblproperties"], ShowProperties.Read),
        (["describe"], DescribeTable.Read),
        (["desc"], DescribeTable.Read),
    ];

    private static readonly HashSet<string> Queries = new(StringComparer.OrdinalIgnoreCase) { "select", "with", "values", "(" };

    /// <summary>First words of what Athena does and the sandbox does not.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.OrdinalIgnoreCase)
    {
        "create", "drop", "show", "explain", "insert", "unload", "prepare", "execute", "deallocate", "merge", "update", "delete", "optimize", "vacuum",
    };

    /// <summary>Reads a statement; null where it is a query.</summary>
    /// <exception cref="QueryException">It is none, or none that is done here.</exception>
    public static IStatement? Read(string sql)
    {
        if (Queries.Contains(FirstWord.Of(sql)))
            return null;

        var at = new DdlCursor(DdlTokenizer.Read(sql));
        foreach (var (words, read) in Forms)
        {
            if (!at.Accept(words))
                continue;
            var statement = read(at);
            at.End();
            return statement;
        }

        throw Others.Contains(at.Next.Value) ? new QueryException("Queries of this type are not supported") { IsMalformed = true } : DdlErrors.Unexpected(at.Next);
    }
}
