using System.Text.RegularExpressions;
using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Telling;

/// <summary>SHOW TABLES.</summary>
/// <param name="database">The database; null for the query's own.</param>
/// <param name="pattern">What names must be: * for any characters, | for or; null for all.</param>
internal sealed class ShowTables(string? database, string? pattern) : IStatement
{
    /// <inheritdoc/>
    public string Type => "UTILITY";

    /// <inheritdoc/>
    public string SubType => "SHOW_TABLES";

    /// <summary>Takes the statement behind its first words.</summary>
    public static ShowTables Read(DdlCursor at)
    {
        var database = at.Accept("in") || at.Accept("from") ? at.Name() : null;
        at.Accept("like");
        return new(database, at.Next.Kind == DdlTokenKind.Text ? at.Text() : null);
    }

    /// <inheritdoc/>
    public StatementAnswer Run(StatementPlace place)
        => StatementAnswer.Of("tab_name", place.FindDatabase(database).Tables.Keys.Where(Fits).Order(StringComparer.Ordinal));

    private bool Fits(string name)
        => pattern is null || pattern.Split('|').Any(one => Regex.IsMatch(name, $"\\A{Regex.Escape(one).Replace(@"\*", ".*", StringComparison.Ordinal)}\\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));
}
