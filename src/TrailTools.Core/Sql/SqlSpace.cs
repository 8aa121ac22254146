namespace TrailTools.Sql;

/// <summary>What answering queries may take of this machine.</summary>
internal sealed record SqlSpace
{
    /// <summary>Bytes of memory; half of the machine's if not said. What needs more goes to a temporary folder.</summary>
    public long Memory { get; init; } = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 2;

    /// <summary>Threads; as many as the machine has cores if not said.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Makes the folder of one query's temporary files, for this user alone: what does not fit into memory is part of the logs.</summary>
    public Func<DirectoryInfo> MakeFolder { get; init; } = static () => Directory.CreateTempSubdirectory("TrailTools-");
}
