namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>A column of a table.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Type">Its type.</param>
/// <param name="Comment">What its DDL says of it; null for nothing.</param>
internal sealed record TableColumn(string Name, HiveType Type, string? Comment);
