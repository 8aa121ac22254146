namespace TrailTools.Sql.Store.Importing;

/// <summary>As many databases as there may be threads and there are cores, each with its part of the memory and a thread of its own.</summary>
internal sealed class DatabasePool : IDisposable
{
    private readonly List<StoreDatabase> _all = [];

    /// <summary>Opens them.</summary>
    /// <param name="space">What they may take together.</param>
    /// <param name="open">Opens one.</param>
    public DatabasePool(SqlSpace space, Func<SqlSpace, StoreDatabase> open)
    {
        var count = Math.Min(space.Threads, Environment.ProcessorCount);
        var part = space with { Threads = 1, Memory = space.Memory / count };
        try
        {
            while (_all.Count < count)
                _all.Add(open(part));
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The databases.</summary>
    public IReadOnlyList<StoreDatabase> All => _all;

    /// <inheritdoc/>
    public void Dispose() => _all.ForEach(static one => one.Dispose());
}
