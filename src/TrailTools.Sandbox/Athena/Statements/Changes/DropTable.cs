using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>DROP TABLE: its objects stay.</summary>
/// <param name="name">Its name.</param>
/// <param name="isMild">Whether it need not be there.</param>
internal sealed class DropTable(TableName name, bool isMild) : IStatement
{
    /// <inheritdoc/>
    public string Type => "DDL";

    /// <inheritdoc/>
    public string SubType => "DROP_TABLE";

    /// <summary>Takes the statement behind its first words.</summary>
    public static DropTable Read(DdlCursor at)
    {
        var isMild = at.Accept("if", "exists");
        return new(TableName.Read(at), isMild);
    }

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        if (!isMild || place.TryFind(name) is not null)
            place.Catalog.Remove(place.Home, place.Find(name));
        return StatementAnswer.Nothing;
    }
}
