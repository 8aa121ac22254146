namespace TrailTools.Sql.Queries;

/// <summary>Something is wrong with a query's text, at a place of the text that DuckDB was given; whoever knows the user's text tells them.</summary>
/// <param name="id">The error's id.</param>
/// <param name="message">What is wrong.</param>
/// <param name="position">Where, in bytes of UTF-8 from the beginning; null where it is not known.</param>
internal sealed class SqlTextException(string id, string message, int? position) : Exception(message)
{
    /// <summary>The error's id.</summary>
    public string Id => id;

    /// <summary>Where, in bytes of UTF-8 from the beginning; null where it is not known.</summary>
    public int? Position => position;
}
