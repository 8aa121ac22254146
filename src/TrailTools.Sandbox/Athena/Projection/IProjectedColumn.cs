namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>A column of partitions whose values are reckoned and not looked up (Amazon Athena User Guide, Supported types for partition projection).</summary>
internal interface IProjectedColumn
{
    /// <summary>Its values, in their order.</summary>
    /// <param name="given">The texts of which a query demands that it is one; null where it does not say.</param>
    /// <param name="now">The moment.</param>
    /// <exception cref="Engine.QueryException">The query must say what it does not.</exception>
    IEnumerable<string> Values(IReadOnlyCollection<string>? given, DateTimeOffset now);
}
