namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>A place in S3.</summary>
/// <param name="Bucket">The bucket.</param>
/// <param name="Key">The key, or the start of keys.</param>
internal sealed record S3Place(string Bucket, string Key)
{
    private const string Scheme = "s3://";

    /// <summary>Reads s3://bucket/key; null where it is anything else.</summary>
    public static S3Place? Parse(string? text)
    {
        if (text?.StartsWith(Scheme, StringComparison.Ordinal) != true)
            return null;
        var parts = text[Scheme.Length..].Split('/', 2);
        return parts[0].Length == 0 ? null : new(parts[0], parts.Length > 1 ? parts[1] : "");
    }

    /// <summary>The same as a folder: its key is empty or ends with a slash.</summary>
    public S3Place Folder => Key.Length == 0 || Key.EndsWith('/') ? this : this with { Key = $"{Key}/" };

    /// <inheritdoc/>
    public override string ToString() => $"{Scheme}{Bucket}/{Key}";
}
