namespace TrailTools.Sandbox.S3.Storage;

/// <summary>A version of an object, or a marker that says that it was deleted.</summary>
/// <param name="Key">The object's key.</param>
/// <param name="VersionId">The version's id; <see cref="NullId"/> in a bucket that keeps no versions.</param>
/// <param name="FileName">The name of its files on disk, which has nothing of the key.</param>
internal sealed record ObjectVersion(string Key, string VersionId, string FileName)
{
    /// <summary>The id of what was written while no versions were kept.</summary>
    public const string NullId = "null";

    /// <summary>When it was written.</summary>
    public DateTimeOffset LastModified { get; init; }

    /// <summary>Its place among all that was written into its bucket.</summary>
    public long Sequence { get; init; }

    /// <summary>Whether it only says that the object was deleted.</summary>
    public bool IsDeleteMarker { get; init; }

    /// <summary>How many bytes it has.</summary>
    public long Size { get; init; }

    /// <summary>Its entity tag, with quotes.</summary>
    public string ETag { get; init; } = "";

    /// <summary>STANDARD, GLACIER and so on.</summary>
    public string StorageClass { get; init; } = StorageClasses.Standard;

    /// <summary>The headers that were put with it and are given back, metadata included.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>Its checksums in base64, by algorithm in lower case.</summary>
    public IReadOnlyDictionary<string, string> Checksums { get; init; } = new Dictionary<string, string>();

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
