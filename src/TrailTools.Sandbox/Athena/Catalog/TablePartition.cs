namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>A partition: a folder, and what its objects have in the columns of partitions.</summary>
/// <param name="Values">The texts, in the order of the columns.</param>
/// <param name="Location">The folder, such as s3://bucket/prefix/.</param>
internal sealed record TablePartition(IReadOnlyList<string> Values, string Location);
