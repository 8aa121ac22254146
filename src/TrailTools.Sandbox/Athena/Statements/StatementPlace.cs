using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Statements;

/// <summary>Where and when a statement is done.</summary>
/// <param name="Catalog">The databases and tables.</param>
/// <param name="Home">Whose they are.</param>
/// <param name="Database">The database of names without one.</param>
/// <param name="Now">The moment.</param>
internal sealed record StatementPlace(DataCatalog Catalog, Home Home, string Database, DateTimeOffset Now)
{
    private const string Semantic = "FAILED: SemanticException [Error";

    /// <summary>A table that must be there.</summary>
    /// <exception cref="QueryException">It is not.</exception>
    public CatalogTable Find(TableName name) => TryFind(name) ?? throw new QueryException($"{Semantic} 10001]: Table not found {name.In(Database)}");

    /// <summary>A table; null where there is none.</summary>
    public CatalogTable? TryFind(TableName name) => Catalog.Find(Home, name.Database ?? Database, name.Table);

    /// <summary>A database that must be there.</summary>
    /// <exception cref="QueryException">It is not.</exception>
    public CatalogDatabase FindDatabase(string? name)
        => Catalog.Find(Home, name ?? Database) ?? throw new QueryException($"{Semantic} 10072]: Database does not exist: {name ?? Database}");

    /// <summary>What the data catalog refuses.</summary>
    public static QueryException Refused(string kind, string message)
        => new($"FAILED: Execution Error, return code 1 from org.apache.hadoop.hive.ql.exec.DDLTask. {kind}Exception(message:{message})");
}
