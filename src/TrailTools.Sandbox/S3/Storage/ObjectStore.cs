namespace TrailTools.Sandbox.S3.Storage;

/// <summary>A bucket's objects, with versions as the bucket keeps them (Amazon S3 User Guide, How S3 Versioning works).</summary>
internal sealed class ObjectStore
{
    private readonly Bucket _bucket;
    private readonly ObjectFiles _files;

    /// <summary>Reads what is on disk.</summary>
    public ObjectStore(Bucket bucket, ObjectFiles files)
    {
        _bucket = bucket;
        _files = files;
        foreach (var version in files.Load())
            Index.Add(version);
    }

    /// <summary>All versions by key.</summary>
    public ObjectIndex Index { get; } = new();

    /// <summary>Whether the bucket has ever kept versions.</summary>
    public bool IsVersioned => Versioning.Of(_bucket) != Versioning.Off;

    /// <summary>The newest version of a key, which can be a delete marker; null where there is none.</summary>
    public ObjectVersion? Newest(string key) => Index.VersionsOf(key) is [var newest, ..] ? newest : null;

    /// <summary>A version by its id; null where there is none.</summary>
    public ObjectVersion? Find(string key, string versionId) => Index.VersionsOf(key).FirstOrDefault(version => version.VersionId == versionId);

    /// <summary>A new file for bytes that come in, apart from all versions until it is kept.</summary>
    public NewObject Begin()
    {
        var name = ObjectFiles.NewName();
        return new(name, _files.Create(name), () => _files.Delete(name));
    }

    /// <summary>Makes what came in the newest version of a key.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="key">The key.</param>
    /// <param name="describe">Adds what is known of it.</param>
    public ObjectVersion Keep(NewObject bytes, string key, Func<ObjectVersion, ObjectVersion> describe)
    {
        var version = Write(describe(Next(key, bytes.FileName)));
        bytes.IsKept = true;
        return version;
    }

    /// <summary>Opens a version's bytes.</summary>
    public FileStream Read(ObjectVersion version) => _files.Read(version);

    /// <summary>Describes a version anew.</summary>
    public void Replace(ObjectVersion version, ObjectVersion changed)
    {
        _files.Save(changed);
        Index.Replace(version, changed);
    }

    /// <summary>Deletes a key: for good in a bucket that never kept versions, else by a delete marker.</summary>
    /// <returns>The delete marker; null where there is none.</returns>
    public ObjectVersion? Delete(string key, DateTimeOffset now)
    {
        if (IsVersioned)
            return Write(Next(key, ObjectFiles.NewName()) with { IsDeleteMarker = true, LastModified = now });
        if (Newest(key) is { } only)
            Delete(only);
        return null;
    }

    /// <summary>Deletes a version for good.</summary>
    public void Delete(ObjectVersion version)
    {
        Index.Remove(version);
        _files.Delete(version.FileName);
    }

    private ObjectVersion Next(string key, string fileName)
        => new(key, Versioning.Of(_bucket) == Versioning.Enabled ? ObjectFiles.NewName() : ObjectVersion.NullId, fileName) { Sequence = Index.NextSequence() };

    private ObjectVersion Write(ObjectVersion version)
    {
        _files.Save(version);
        if (Index.Add(version) is { } replaced)
            _files.Delete(replaced.FileName);
        return version;
    }
}
