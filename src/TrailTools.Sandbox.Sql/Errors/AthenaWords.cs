using System.Text.RegularExpressions;
using TrailTools.Diagnostics;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sql;
using TrailTools.Sql.Dialect;
using TrailTools.Sql.Queries;
using TrailTools.Sql.Sessions;

namespace TrailTools.Sandbox.Sql.Errors;

/// <summary>Tells what is wrong with a query as Athena does, at its place in the user's text.</summary>
/// <param name="sql">The user's text.</param>
/// <param name="translation">It in DuckDB's SQL; null as long as there is none.</param>
internal sealed partial class AthenaWords(string sql, SqlTranslation? translation = null)
{
    /// <summary>The same with the translated text.</summary>
    public AthenaWords Translated(SqlTranslation done) => new(sql, done);

    /// <summary>Does what may find something wrong with the text.</summary>
    /// <exception cref="QueryException">It did.</exception>
    public T Guard<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (TrailException error)
        {
            throw Tell(error);
        }
        catch (SqlTextException error)
        {
            throw Tell(error, error.Position is { } position ? PlaceOf(translation!.PositionOfByte(position)) : null);
        }
    }

    /// <summary>There is no table that a query names.</summary>
    public QueryException NoTable(string database, bool hasDatabase, TableReference reference)
    {
        var place = PlaceOf(translation!.PositionOfByte(reference.Table.Position ?? 0));
        return hasDatabase
            ? new($"TABLE_NOT_FOUND: {place}: Table 'awsdatacatalog.{database.ToLowerInvariant()}.{reference.Name.ToLowerInvariant()}' does not exist")
            : new($"SCHEMA_NOT_FOUND: {place}: Schema '{database.ToLowerInvariant()}' does not exist");
    }

    /// <summary>An error of the text that DuckDB answers.</summary>
    public QueryException Tell(SqlTextException error, BoundText text)
        => Tell(error, error.Position is { } position ? PlaceOf(translation!.PositionOf(text.PositionOf(position))) : null);

    /// <summary>A table's objects cannot be read.</summary>
    public static Exception Unreadable(Exception failure)
        => failure is TrailException or IOException ? new QueryException($"HIVE_CURSOR_ERROR: {failure.Message}") { Category = 2 } : failure;

    private static QueryException Tell(SqlTextException error, string? place)
    {
        var known = ErrorForm.Known.Select(form => form.Tell(error.Message, place)).FirstOrDefault(static told => told is not null);
        return new(known ?? $"SYNTAX_ERROR: {(place is null ? "" : $"{place}: ")}{error.Message}") { IsMalformed = known is not null && ErrorForm.IsMalformed(known) };
    }

    private static QueryException Tell(TrailException error)
    {
        var match = Place().Match(error.Message);
        var place = match.Success ? $"line {match.Groups["line"].Value}:{match.Groups["column"].Value}: " : "";
        var message = match.Success ? match.Groups["message"].Value.Trim() : error.Message;
        return error.Id switch
        {
            "SqlFunctionUnknown" => new($"FUNCTION_NOT_FOUND: {place}Function '{error.Subject}' not registered"),
            "SqlSyntax" => new($"{place}mismatched input '{error.Subject}'. {message}") { IsMalformed = true },
            _ => new($"NOT_SUPPORTED: {place}{message}"),
        };
    }

    private string PlaceOf(int position)
    {
        var place = TextPlace.Of(sql, position);
        return FormattableString.Invariant($"line {place.Line}:{place.Column}");
    }

    [GeneratedRegex(@"\AThe query, line (?<line>[0-9]+), column (?<column>[0-9]+): (?<message>[^\r\n]*)")]
    private static partial Regex Place();
}
