namespace TrailTools.Engines.Athena.Rebuilding;

/// <summary>A member that is a list of objects, which come as one list for each of their fields.</summary>
/// <param name="Member">Its name as AWS spells it.</param>
/// <param name="Fields">The fields.</param>
internal sealed record RecordList(string Member, IReadOnlyList<RecordColumn> Fields) : RecordPart(Member)
{
    /// <inheritdoc/>
    public override IEnumerable<RecordColumn> Columns => Fields;
}
