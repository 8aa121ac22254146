using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>CREATE EXTERNAL TABLE.</summary>
/// <param name="name">The table's name.</param>
/// <param name="table">The table, without its database where the statement names none.</param>
/// <param name="isMild">Whether one that is there is no error.</param>
internal sealed class CreateTable(TableName name, CatalogTable table, bool isMild) : IStatement
{
    /// <inheritdoc/>
    public string Type => "DDL";

    /// <inheritdoc/>
    public string SubType => "CREATE_TABLE";

    /// <summary>Takes the statement behind its first words.</summary>
    public static CreateTable Read(DdlCursor at)
    {
        var isMild = at.Accept("if", "not", "exists");
        var name = TableName.Read(at);
        return new CreateTable(name, TableDdl.Read(at, new CatalogTable("", name.Table)), isMild);
    }

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        var database = place.FindDatabase(name.Database);
        if (!database.Tables.ContainsKey(name.Table))
        {
            TableCheck.Check(table);
            place.Catalog.Put(place.Home, table with { Database = database.Name, Created = place.Now });
        }
        else if (!isMild)
        {
            throw StatementPlace.Refused("AlreadyExists", $"Table {name.Table} already exists");
        }

        return StatementAnswer.Nothing;
    }
}
