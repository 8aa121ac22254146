namespace TrailTools.Sql.Dialect;

/// <summary>Something in a query that runs here otherwise than it is written, or not on Athena.</summary>
/// <param name="Text">What, and how it is read.</param>
/// <param name="Position">Where, in characters of the user's text.</param>
internal sealed record SqlNotice(string Text, int Position);
