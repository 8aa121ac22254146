using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Planning;

/// <summary>Has some records delivered a second time, within ten minutes, in another file of the same account.</summary>
internal sealed class DuplicatePlanner(ulong seed)
{
    private const int Fewest = 3;
    private const int TriesForEach = 200;
    private static readonly TimeSpan Within = TimeSpan.FromMinutes(10);

    private readonly HashSet<DuplicateRecord> _taken = [];

    /// <summary>Adds about 0.2 % of the events again; <paramref name="files"/> are in order of delivery.</summary>
    internal void AddTo(IReadOnlyList<PlannedFile> files)
    {
        var random = new SplitMix(Mixer.Combine(seed, Mixer.Hash("duplicates")));
        var wanted = Math.Max(Fewest, files.Sum(file => file.OwnCount) / 500);
        for (var tries = wanted * TriesForEach; tries > 0 && _taken.Count < wanted; tries--) TryOne(files, ref random);
    }

    private void TryOne(IReadOnlyList<PlannedFile> files, ref SplitMix random)
    {
        var place = random.Below(files.Count);
        var source = files[place];
        var second = SecondFile(files, place, ref random);
        if (source.OwnCount == 0 || second is null) return;

        var record = new DuplicateRecord(source, random.Below(source.OwnCount));
        if (_taken.Add(record)) second.Duplicates.Add(record);
    }

    private static PlannedFile? SecondFile(IReadOnlyList<PlannedFile> files, int place, ref SplitMix random)
    {
        var source = files[place];
        var next = place + 1 + random.Below(4);
        for (; next < files.Count && files[next].DeliveryTime - source.DeliveryTime <= Within; next++)
        {
            if (files[next].AccountId == source.AccountId) return files[next];
        }

        return null;
    }
}
