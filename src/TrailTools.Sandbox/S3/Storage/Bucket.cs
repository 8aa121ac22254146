using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.S3.Storage;

/// <summary>A bucket: what is known of it, its settings and its objects.</summary>
internal sealed class Bucket
{
    private const string InfoName = "bucket";
    private readonly object _lock = new();
    private readonly StateFolder _folder;
    private BucketInfo _info;

    private Bucket(StateFolder folder, BucketInfo info)
    {
        _folder = folder;
        _info = info;
        Objects = new ObjectStore(this, new ObjectFiles(folder.Below("objects")));
    }

    /// <summary>Its name.</summary>
    public string Name => _info.Name;

    /// <summary>The account that owns it, 12 digits.</summary>
    public string OwnerId => _info.OwnerId;

    /// <summary>Where it is.</summary>
    public string Region => _info.Region;

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset Created => _info.Created;

    /// <summary>Its objects.</summary>
    public ObjectStore Objects { get; }

    /// <summary>Makes a bucket in an empty folder.</summary>
    public static Bucket Create(StateFolder folder, BucketInfo info)
    {
        folder.Save(InfoName, info);
        return new(folder, info);
    }

    /// <summary>The bucket of a folder; null where it is none.</summary>
    public static Bucket? Load(StateFolder folder)
        => folder.Load<BucketInfo>(InfoName) is { } info ? new(folder, info) : null;

    /// <summary>A setting's text; null where it was never made.</summary>
    public string? Setting(string name) => _info.Settings.GetValueOrDefault(name);

    /// <summary>Makes a setting, or takes it away.</summary>
    /// <param name="name">The query parameter that S3 has for it.</param>
    /// <param name="text">Its text; null to take it away.</param>
    public void Set(string name, string? text)
    {
        lock (_lock)
        {
            var settings = _info.Settings.Where(one => one.Key != name).ToDictionary();
            if (text is not null)
                settings[name] = text;
            var changed = _info with { Settings = settings };
            _folder.Save(InfoName, changed);
            _info = changed;
        }
    }

    /// <summary>Deletes its folder.</summary>
    public void Delete() => Directory.Delete(_folder.Root, recursive: true);
}
