namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>ALTER TABLE ... SET TBLPROPERTIES: other properties stay.</summary>
/// <param name="name">The table.</param>
/// <param name="properties">The properties.</param>
internal sealed class SetProperties(TableName name, IReadOnlyDictionary<string, string> properties) : IStatement
{
    /// <inheritdoc/>
    public string Type => "DDL";

    /// <inheritdoc/>
    public string SubType => "ALTER_TABLE_SET_TBLPROPERTIES";

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
    {
        var table = place.Find(name);
        Dictionary<string, string> known = new(table.Properties);
        foreach (var (property, value) in properties)
            known[property] = value;
        place.Catalog.Put(place.Home, table with { Properties = known });
        return StatementAnswer.Nothing;
    }
}
