namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>A column whose values are listed.</summary>
/// <param name="values">The values.</param>
internal sealed class EnumColumn(IReadOnlyList<string> values) : IProjectedColumn
{
    /// <inheritdoc/>
    public IEnumerable<string> Values(IReadOnlyCollection<string>? given, DateTimeOffset now) => values;
}
