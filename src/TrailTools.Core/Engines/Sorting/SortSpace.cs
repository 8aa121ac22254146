namespace TrailTools.Engines.Sorting;

/// <summary>What a sort may take: memory, and a folder for what does not fit in it.</summary>
internal sealed record SortSpace
{
    /// <summary>Bytes of events that are held in memory, what is kept beside each of them included; what is more goes to disk as a sorted run.</summary>
    public long Memory { get; init; } = 48 << 20;

    /// <summary>How many runs are merged at once.</summary>
    /// <remarks>64 runs x 256 kB of buffer are 16 MiB; 64 runs x 48 MiB are 3 GiB of events in one pass, 64 x 64 runs are 192 GiB in two.</remarks>
    public int FanIn { get; init; } = 64;

    /// <summary>Makes the folder for the runs, on Unix one that its user alone may enter.</summary>
    public Func<DirectoryInfo> MakeFolder { get; init; } = static () => Directory.CreateTempSubdirectory("TrailTools-");
}
