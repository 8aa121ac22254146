using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>MSCK REPAIR TABLE, which finds folders named as Hive names partitions. CloudTrail's are not, and so it finds none.</summary>
/// <param name="name">The table.</param>
internal sealed class RepairTable(TableName name) : IStatement
{
    /// <inheritdoc/>
    public string Type => "DDL";

    /// <inheritdoc/>
    public string SubType => "MSCK_REPAIR";

    /// <summary>Takes the statement behind its first words.</summary>
    public static RepairTable Read(DdlCursor at) => new(TableName.Read(at));

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        place.Find(name);
        return StatementAnswer.Nothing;
    }
}
