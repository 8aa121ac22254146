namespace TrailTools.Sql.Tables;

/// <summary>Knows which tables a query can name.</summary>
internal interface ITableCatalog
{
    /// <summary>The names, for people.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>The table of that name; null where there is none.</summary>
    /// <param name="schema">The database that the query asks for it in; nothing where it does not say.</param>
    /// <param name="name">The table's name.</param>
    ISqlTable? Find(string schema, string name);
}
