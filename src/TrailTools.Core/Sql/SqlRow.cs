namespace TrailTools.Sql;

/// <summary>A row of an answer.</summary>
/// <param name="Names">The columns' names in their order, each once whatever its case; the same list for all rows.</param>
/// <param name="Values">Text, a number, a truth value, a <see cref="DateTimeOffset"/> with offset zero, a JSON value, or null.</param>
internal readonly record struct SqlRow(IReadOnlyList<string> Names, object?[] Values);
