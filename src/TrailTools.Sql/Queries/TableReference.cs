namespace TrailTools.Sql.Queries;

/// <summary>A place where a query names a table that is not one of its own WITH.</summary>
/// <param name="Table">The name there.</param>
/// <param name="Select">The SELECT whose FROM it stands in.</param>
internal readonly record struct TableReference(SqlNode Table, SqlNode Select)
{
    /// <summary>The table's name, without the parts before it.</summary>
    public string Name => Table.Text("table_name");

    /// <summary>The database that it is asked for in; nothing where the query does not say.</summary>
    public string Schema => Table.Text("schema_name");

    /// <summary>What the query calls it.</summary>
    public string Alias => Table.Text("alias") is { Length: > 0 } alias ? alias : Name;

    /// <summary>Whether the query gives it a name of its own.</summary>
    public bool HasAlias => Table.Text("alias").Length > 0;
}
