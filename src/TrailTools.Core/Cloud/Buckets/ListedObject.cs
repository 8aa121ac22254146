namespace TrailTools.Cloud.Buckets;

/// <summary>An object as a listing tells of it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Size">Its stored size in bytes.</param>
/// <param name="ETag">Its entity tag, with quotes.</param>
/// <param name="StorageClass">STANDARD, GLACIER and so on.</param>
/// <param name="LastModified">When it was written.</param>
internal sealed record ListedObject(string Key, long Size, string ETag, string StorageClass, DateTimeOffset LastModified);
