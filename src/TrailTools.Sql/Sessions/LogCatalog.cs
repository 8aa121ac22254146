using TrailTools.Sql.Tables;

namespace TrailTools.Sql.Sessions;

/// <summary>One table under the name that stands for the logs everywhere, and under that of the real table if one was given.</summary>
/// <param name="tableName">The real table's name, with its database or without; null for none.</param>
/// <param name="table">The table.</param>
internal sealed class LogCatalog(string? tableName, ISqlTable table) : ITableCatalog
{
    private readonly string[] _real = [.. tableName?.Split('.').Select(static part => part.Trim('"', '`')) ?? []];

    /// <inheritdoc/>
    public IEnumerable<string> Names => tableName is null ? [SqlQuestion.StandardTable] : [SqlQuestion.StandardTable, tableName];

    /// <inheritdoc/>
    public ISqlTable? Find(string schema, string name)
        => (schema.Length == 0 && Same(name, SqlQuestion.StandardTable)) || (_real.Length > 0 && Same(name, _real[^1]) && IsIts(schema)) ? table : null;

    /// <summary>A database that only one of the two names says is no difference.</summary>
    private bool IsIts(string schema) => schema.Length == 0 || _real.Length < 2 || Same(schema, _real[^2]);

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
