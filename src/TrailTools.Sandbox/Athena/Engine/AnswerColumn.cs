namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>A column of an answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as Athena names it, such as varchar, bigint, timestamp with time zone.</param>
internal sealed record AnswerColumn(string Name, string Type);
