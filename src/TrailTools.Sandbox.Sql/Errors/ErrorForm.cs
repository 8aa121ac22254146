using System.Text.RegularExpressions;

namespace TrailTools.Sandbox.Sql.Errors;

/// <summary>What DuckDB says of a query, and what Athena says of the same (Trino's StandardErrorCode and the messages of its analyzer).</summary>
/// <param name="DuckDB">DuckDB's message.</param>
/// <param name="Athena">Athena's, with {place} for where it is, and $1 and so on for what DuckDB names.</param>
internal sealed record ErrorForm(Regex DuckDB, string Athena)
{
    private const string Requester = "cannot be resolved or requester is not authorized to access requested resources";
    private const string Mismatched = "mismatched input";

    /// <summary>The forms that are known.</summary>
    public static IReadOnlyList<ErrorForm> Known { get; } =
    [
        Of(@"syntax error at or near ""([^""]*)""", $"{{place}}{Mismatched} '$1'"),
        Of(@"syntax error at end of input", $"{{place}}{Mismatched} '<EOF>'"),
        Of(@"Referenced column ""([^""]*)"" not found", $"COLUMN_NOT_FOUND: {{place}}Column '$1' {Requester}"),
        Of(@"Referenced column ""([^""]*)"" was not found because", $"COLUMN_NOT_FOUND: {{place}}Column '$1' {Requester}"),
        Of(@"(?:Table|Values list) ""([^""]*)"" does not have a column named ""([^""]*)""", $"COLUMN_NOT_FOUND: {{place}}Column '$1.$2' {Requester}"),
        Of(@"Referenced table ""([^""]*)"" not found", $"COLUMN_NOT_FOUND: {{place}}Column '$1' {Requester}"),
        Of(@"Could not find key ""([^""]*)"" in struct", $"COLUMN_NOT_FOUND: {{place}}Column '$1' {Requester}"),
        Of(@"Cannot extract field '[^']*' from expression ""([^""]*)""", "TYPE_MISMATCH: {place}Expression $1 is not of type ROW"),
        Of(@"Ambiguous reference to column name ""([^""]*)""", "AMBIGUOUS_NAME: {place}Column '$1' is ambiguous"),
        Of(@"column ""([^""]*)"" must appear in the GROUP BY clause", "EXPRESSION_NOT_AGGREGATE: {place}'$1' must be an aggregate expression or appear in GROUP BY clause"),
        Of(@"Function with name (\S+) does not exist", "FUNCTION_NOT_FOUND: {place}Function '$1' not registered"),
        Of(@"No function matches the given name and argument types '([^']*)'", "FUNCTION_NOT_FOUND: {place}Unexpected parameters for function $1"),
        Of(@"Could not convert string '([^']*)' to (\S+)", "INVALID_CAST_ARGUMENT: Cannot cast '$1' to $2"),
        Of(@"Cannot compare values of type (\S+) and (?:type )?(\S+)", "TYPE_MISMATCH: {place}Cannot apply operator: $1 = $2"),
    ];

    /// <summary>Whether a message says that a text cannot be read at all.</summary>
    public static bool IsMalformed(string message) => message.Contains(Mismatched, StringComparison.Ordinal);

    /// <summary>What Athena says; null where the form is another.</summary>
    /// <param name="message">What DuckDB says.</param>
    /// <param name="place">Where, such as line 1:8; null where it is not known.</param>
    public string? Tell(string message, string? place)
        => DuckDB.Match(message) is { Success: true } match ? match.Result(Athena).Replace("{place}", place is null ? "" : $"{place}: ", StringComparison.Ordinal) : null;

    private static ErrorForm Of(string duckDB, string athena) => new(new Regex(duckDB, RegexOptions.CultureInvariant), athena);
}
