namespace TrailTools.Engines.Athena.Rebuilding;

/// <summary>A member that is one column of a result.</summary>
/// <param name="Member">Its name as AWS spells it.</param>
/// <param name="Sql">What is selected.</param>
/// <param name="Kind">What it is in JSON.</param>
/// <param name="Place">The result's column, from 0.</param>
internal sealed record RecordColumn(string Member, string Sql, PartKind Kind, int Place) : RecordPart(Member)
{
    /// <inheritdoc/>
    public override IEnumerable<RecordColumn> Columns => [this];

    /// <summary>SQL of all of its texts in one, to look for something in it.</summary>
    public string Searchable { get; init; } = Sql;
}
