using TrailTools.Diagnostics;
using TrailTools.Sql.Dialect;
using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Sessions;

/// <summary>Tells the user what is wrong with a query, at its place in their own text.</summary>
/// <param name="sql">The user's text.</param>
/// <param name="translation">What DuckDB was given of it.</param>
internal sealed class SqlTextErrors(string sql, SqlTranslation translation)
{
    /// <summary>Does what may find something wrong with the translated text.</summary>
    /// <exception cref="TrailException">It did.</exception>
    public T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (SqlTextException error)
        {
            throw Tell(error);
        }
    }

    /// <summary>An error in the translated text.</summary>
    public TrailException Tell(SqlTextException error)
        => Tell(error, error.Position is { } position ? SqlTree.CharOf(translation.Text, position) : null);

    /// <summary>An error in the text that DuckDB answers.</summary>
    public TrailException Tell(SqlTextException error, BoundText text)
        => Tell(error, error.Position is { } position ? text.PositionOf(position) : null);

    private static string Mark(TextPlace place, string message) => $"The query, {place}: {message}{Environment.NewLine}{place.Shown}";

    private TrailException Tell(SqlTextException error, int? position)
    {
        var kind = error.Id switch
        {
            "SqlMemoryExceeded" => TrailErrorKind.Budget,
            "SqlFailed" => TrailErrorKind.Corrupt,
            "SqlTableUnknown" => TrailErrorKind.NotFound,
            _ => TrailErrorKind.Invalid,
        };
        return new TrailException(kind, error.Id, sql, position is { } at ? Mark(translation.PlaceOf(translation.PositionOf(at)), error.Message) : error.Message, error);
    }
}
