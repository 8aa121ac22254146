using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>All trails of all accounts.</summary>
internal sealed class TrailStore
{
    private const string FileName = "trails";

    private readonly object _lock = new();
    private readonly StateFolder _folder;
    private IReadOnlyList<Trail> _trails;

    /// <summary>Reads the trails that are on disk.</summary>
    public TrailStore(StateFolder folder)
    {
        _folder = folder;
        _trails = folder.Load<Trail[]>(FileName) ?? [];
    }

    /// <summary>The trails, the oldest first.</summary>
    public IReadOnlyList<Trail> All => _trails;

    /// <summary>The trail with an ARN; null where there is none.</summary>
    public Trail? Find(string arn) => _trails.FirstOrDefault(trail => trail.Arn == arn);

    /// <summary>Adds a trail, unless a check of those that are there refuses.</summary>
    public void Add(Trail trail, Action<IReadOnlyList<Trail>> check)
    {
        lock (_lock)
        {
            check(_trails);
            Save([.. _trails, trail]);
        }
    }

    /// <summary>Changes a trail; one that is gone meanwhile stays so.</summary>
    public void Change(string arn, Func<Trail, Trail> change)
    {
        lock (_lock)
            Save([.. _trails.Select(trail => trail.Arn == arn ? change(trail) : trail)]);
    }

    /// <summary>Takes a trail away.</summary>
    public void Remove(Trail trail)
    {
        lock (_lock)
            Save([.. _trails.Where(one => one.Arn != trail.Arn)]);
    }

    private void Save(IReadOnlyList<Trail> trails)
    {
        _folder.Save(FileName, trails);
        _trails = trails;
    }
}
