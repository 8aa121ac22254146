namespace TrailTools.Engines.Athena.Rebuilding;

/// <summary>A member that is an object with parts of its own.</summary>
/// <param name="Member">Its name as AWS spells it.</param>
/// <param name="Parts">Its parts.</param>
internal sealed record RecordObject(string Member, IReadOnlyList<RecordPart> Parts) : RecordPart(Member)
{
    /// <inheritdoc/>
    public override IEnumerable<RecordColumn> Columns => Parts.SelectMany(static part => part.Columns);
}
