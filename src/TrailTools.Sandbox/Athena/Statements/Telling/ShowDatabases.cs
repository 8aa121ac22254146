using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Telling;

/// <summary>SHOW DATABASES.</summary>
internal sealed class ShowDatabases : IStatement
{
    /// <inheritdoc/>
    public string Type => "UTILITY";

    /// <inheritdoc/>
    public string SubType => "SHOW_DATABASES";

    /// <summary>Takes the statement behind its first words.</summary>
    public static ShowDatabases Read(DdlCursor at) => new();

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
        => StatementAnswer.Of("database_name", place.Catalog.Databases(place.Home).Select(static database => database.Name));
}
