namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>An object of a table.</summary>
/// <param name="Path">Its place, such as s3://bucket/key.</param>
/// <param name="Size">Its stored size in bytes.</param>
internal sealed record TableObject(string Path, long Size);
