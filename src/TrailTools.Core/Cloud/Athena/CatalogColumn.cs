namespace TrailTools.Cloud.Athena;

/// <summary>A column as the data catalog has it.</summary>
/// <param name="Name">Its name, in lower case.</param>
/// <param name="Type">Its type in Hive's words, such as <c>struct&lt;type:string,arn:string&gt;</c>.</param>
/// <param name="Comment">What its DDL says of it; null where that is nothing.</param>
internal sealed record CatalogColumn(string Name, string Type, string? Comment = null);
