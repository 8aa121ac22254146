using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Telling;

/// <summary>SHOW COLUMNS.</summary>
/// <param name="name">The table.</param>
internal sealed class ShowColumns(TableName name) : IStatement
{
    /// <inheritdoc/>
    public string Type => "UTILITY";

    /// <inheritdoc/>
    public string SubType => "SHOW_COLUMNS";

    /// <summary>Takes the statement behind its first words.</summary>
    public static ShowColumns Read(DdlCursor at)
    {
        if (!at.Accept("from"))
            at.Expect("in");
        var name = TableName.Read(at);
        return at.Accept("from") || at.Accept("in") ? new(name with { Database = at.Name() }) : new(name);
    }

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        var table = place.Find(name);
        return StatementAnswer.Of("field", table.Columns.Concat(table.PartitionKeys).Select(static column => column.Name.PadRight(20)));
    }
}
