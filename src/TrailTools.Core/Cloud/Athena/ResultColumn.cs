namespace TrailTools.Cloud.Athena;

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as Athena names it, such as varchar, bigint, timestamp with time zone; of an array no more than array.</param>
internal sealed record ResultColumn(string Name, string Type);
