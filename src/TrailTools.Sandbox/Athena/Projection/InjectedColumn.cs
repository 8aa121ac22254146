using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>A column whose value each query has to say.</summary>
/// <param name="name">The column.</param>
internal sealed class InjectedColumn(string name) : IProjectedColumn
{
    /// <inheritdoc/>
    public IEnumerable<string> Values(IReadOnlyCollection<string>? given, DateTimeOffset now) => given is { Count: 1 }
        ? given
        : throw new QueryException($"CONSTRAINT_VIOLATION: For the injected projected partition column {name}, the WHERE clause must contain only static equality conditions, and at least one such condition must be present.");
}
