using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>CREATE DATABASE.</summary>
/// <param name="name">Its name.</param>
/// <param name="comment">What is said of it; null for nothing.</param>
/// <param name="isMild">Whether one that is there is no error.</param>
internal sealed class CreateDatabase(string name, string? comment, bool isMild) : IStatement
{
    /// <inheritdoc/>
    public string Type => "DDL";

    /// <inheritdoc/>
    public string SubType => "CREATE_DATABASE";

    /// <summary>Takes the statement behind its first words. A place of its own is taken and of no use here.</summary>
    public static CreateDatabase Read(DdlCursor at)
    {
        var isMild = at.Accept("if", "not", "exists");
        var name = at.Name();
        var comment = at.Accept("comment") ? at.Text() : null;
        if (at.Accept("location"))
            at.Text();
        if (at.Accept("with", "dbproperties"))
            TableDdl.Properties(at);
        return new(name, comment, isMild);
    }

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        if (place.Catalog.Find(place.Home, name) is null)
            place.Catalog.Add(place.Home, name, comment);
        else if (!isMild)
            throw StatementPlace.Refused("AlreadyExists", $"Database {name} already exists");
        return StatementAnswer.Nothing;
    }
}
