namespace TrailTools.Tables;

/// <summary>A column of a table over records, or a part of one that is a struct.</summary>
/// <param name="Member">The member of the record's JSON that it holds, as AWS spells it.</param>
/// <param name="Type">What its values are.</param>
internal sealed record TableColumn(string Member, ColumnType Type)
{
    /// <summary>Its name in SQL, where AWS writes all in lower case.</summary>
    public string Name { get; } = Member.ToLowerInvariant();
}
