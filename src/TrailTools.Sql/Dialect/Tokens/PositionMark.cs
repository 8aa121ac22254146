namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>Where a token of a written text came from.</summary>
/// <param name="Written">Where it stands in the written text, in characters.</param>
/// <param name="Source">Where it, or what it stands for, stands in the user's text.</param>
/// <param name="Length">How long it is as written.</param>
internal sealed record PositionMark(int Written, int Source, int Length);
