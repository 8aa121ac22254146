namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>A query and what it can ask.</summary>
/// <param name="Sql">Its text.</param>
/// <param name="Database">The database of tables that it names without one.</param>
/// <param name="Find">The table of a database and a name; null where there is none.</param>
/// <param name="HasDatabase">Whether there is a database of that name.</param>
internal sealed record EngineQuery(string Sql, string Database, Func<string, string, ITableSource?> Find, Predicate<string> HasDatabase);
