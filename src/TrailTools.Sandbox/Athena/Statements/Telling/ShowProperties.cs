using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Telling;

/// <summary>SHOW TBLPROPERTIES.</summary>
/// <param name="name">The table.</param>
internal sealed class ShowProperties(TableName name) : IStatement
{
    /// <inheritdoc/>
    public string Type => "UTILITY";

    /// <inheritdoc/>
    public string SubType => "SHOW_TBLPROPERTIES";

    /// <summary>Takes the statement behind its first words.</summary>
    public static ShowProperties Read(DdlCursor at) => new(TableName.Read(at));

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
        => StatementAnswer.Of("prpt_name", place.Find(name).Properties.OrderBy(static one => one.Key, StringComparer.Ordinal).Select(static one => $"{one.Key}\t{one.Value}"));
}
