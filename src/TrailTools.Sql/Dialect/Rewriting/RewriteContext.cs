using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting;

/// <summary>What the rules know of a query beside its nodes, and what they tell.</summary>
/// <param name="Errors">Makes the errors.</param>
/// <param name="JsonColumns">The columns of text that holds JSON.</param>
/// <param name="Notice">Takes what the user should be told, and where it stands.</param>
internal sealed record RewriteContext(SqlErrors Errors, IReadOnlySet<string> JsonColumns, Action<string, int> Notice);
