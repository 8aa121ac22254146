namespace TrailTools.Cloud.Athena;

/// <summary>A page of a result.</summary>
/// <param name="Columns">Its columns in their order.</param>
/// <param name="Rows">Its rows, a text for each column, null for none.</param>
/// <param name="Next">Where the next page begins; null behind the last.</param>
internal sealed record ResultPage(IReadOnlyList<ResultColumn> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, string? Next);
