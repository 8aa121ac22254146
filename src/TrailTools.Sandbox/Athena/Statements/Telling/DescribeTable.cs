using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Ddl;
using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Statements.Telling;

/// <summary>DESCRIBE.</summary>
/// <param name="name">The table.</param>
internal sealed class DescribeTable(TableName name) : IStatement
{
    private const int Width = 20;

    /// <inheritdoc/>
    public string Type => "UTILITY";

    /// <inheritdoc/>
    public string SubType => "DESCRIBE_TABLE";

    /// <summary>Takes the statement behind its first words.</summary>
    public static DescribeTable Read(DdlCursor at)
    {
        _ = at.Accept("extended") || at.Accept("formatted");
        return new(TableName.Read(at));
    }

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        var table = place.Find(name);
        string[] lines = [.. table.Columns.Concat(table.PartitionKeys).Select(Line), .. table.PartitionKeys.Count > 0 ? PartitionLines(table) : []];
        return new([new AnswerColumn("col_name", "string"), new AnswerColumn("data_type", "string"), new AnswerColumn("comment", "string")], lines);
    }

    private static string[] PartitionLines(CatalogTable table)
        => ["\t \t ", "# Partition Information\t \t ", Line("# col_name", "data_type", "comment"), "\t \t ", .. table.PartitionKeys.Select(Line)];

    private static string Line(TableColumn column) => Line(column.Name, $"{column.Type}", column.Comment ?? "");

    private static string Line(string name, string type, string comment) => $"{name.PadRight(Width)}\t{type.PadRight(Width)}\t{comment.PadRight(Width)}";
}
