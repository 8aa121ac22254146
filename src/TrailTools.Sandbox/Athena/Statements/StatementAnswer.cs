using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Statements;

/// <summary>What a statement answers.</summary>
/// <param name="Columns">The columns; none where it only does something.</param>
/// <param name="Lines">The lines, each of which is a row of one cell.</param>
internal sealed record StatementAnswer(IReadOnlyList<AnswerColumn> Columns, IReadOnlyList<string> Lines)
{
    /// <summary>Nothing.</summary>
    public static StatementAnswer Nothing { get; } = new([], []);

    /// <summary>Lines under a column of texts.</summary>
    public static StatementAnswer Of(string column, IEnumerable<string> lines) => new([new(column, "string")], [.. lines]);
}
