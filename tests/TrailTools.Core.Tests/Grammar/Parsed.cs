namespace TrailTools.Core.Tests.Grammar;

/// <summary>What a grammar makes of a text.</summary>
/// <param name="Error">Why it is none of its language, with line and column; null where it is.</param>
/// <param name="Statements">Its statements' texts.</param>
internal sealed record Parsed(string? Error, IReadOnlyList<string> Statements);
