using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>DROP DATABASE.</summary>
/// <param name="name">Its name.</param>
/// <param name="isMild">Whether it need not be there.</param>
/// <param name="withTables">Whether its tables go with it.</param>
internal sealed class DropDatabase(string name, bool isMild, bool withTables) : IStatement
{
    /// <inheritdoc/>
    public string Type => "DDL";

    /// <inheritdoc/>
    public string SubType => "DROP_DATABASE";

    /// <summary>Takes the statement behind its first words.</summary>
    public static DropDatabase Read(DdlCursor at)
    {
        var isMild = at.Accept("if", "exists");
        var name = at.Name();
        at.Accept("restrict");
        return new(name, isMild, at.Accept("cascade"));
    }

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        if (isMild && place.Catalog.Find(place.Home, name) is null)
            return StatementAnswer.Nothing;
        if (place.FindDatabase(name).Tables.Count > 0 && !withTables)
            throw StatementPlace.Refused("InvalidOperation", $"Database {name} is not empty. One or more tables exist.");
        place.Catalog.Remove(place.Home, name);
        return StatementAnswer.Nothing;
    }
}
