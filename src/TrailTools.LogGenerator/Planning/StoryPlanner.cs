using TrailTools.LogGenerator.Randomness;
using TrailTools.LogGenerator.Templates;

namespace TrailTools.LogGenerator.Planning;

/// <summary>Puts the steps of the intrusion into files, where they stand among everyday events.</summary>
internal sealed class StoryPlanner(LogOptions options, LogFileNamer namer)
{
    private const int StoryDay = 2;
    private const int MostEverydayEvents = 16;

    /// <summary>Regions of which the first that the plan leaves out is the one where nobody works.</summary>
    private static readonly string[] FarRegions = ["sa-east-1", "ap-southeast-3", "af-south-1"];

    private readonly DateTime _day = options.FirstDay.AddDays(Math.Min(StoryDay, options.Days - 1)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
    private readonly string _unusedRegion = FarRegions.FirstOrDefault(region => !options.Regions.Contains(region)) ?? options.Regions[^1];
    private readonly ulong _seed = Mixer.Combine(options.Seed, Mixer.Hash("story"));

    internal List<PlannedFile> Plan()
    {
        var files = new Dictionary<(LogPlace, DateTime), PlannedFile>();
        foreach (var (step, number) in Catalog.Default.Story.Select((step, number) => (step, number)))
        {
            var place = LogPlace.Of(options, step.Account, RegionOf(step));
            var slot = DeliverySlot.AtOrAfter(_day + step.Time + step.Delay);
            if (!files.TryGetValue((place, slot), out var file)) files.Add((place, slot), file = NewFile(place, slot, files.Count));
            file.StoryEvents.Add(EventOf(step, place, Mixer.Combine(_seed, (ulong)number)));
        }

        return [.. files.Values];
    }

    private string RegionOf(StoryStep step) => step.Region switch
    {
        "home" => options.Regions[0],
        "global" => LogPlace.GlobalRegion,
        "unused" => _unusedRegion,
        _ => throw new InvalidDataException($"The story knows no region '{step.Region}'."),
    };

    private PlannedFile NewFile(LogPlace place, DateTime slot, int number)
    {
        var seed = Mixer.Combine(_seed, Mixer.Combine(1, (ulong)number));
        var everyday = options.Regions.Contains(place.Region) ? Mixer.Below(seed, MostEverydayEvents) : 0;
        return new PlannedFile(namer.Key(place, slot, seed), place, slot, seed, everyday);
    }

    private PlannedEvent EventOf(StoryStep step, LogPlace place, ulong salt) => new()
    {
        Place = place,
        Time = _day + step.Time,
        Actor = step.Actor,
        ActorIndex = step.ActorIndex,
        Action = step.Action,
        Address = step.Address,
        Agent = step.Agent,
        Error = step.Action.Error,
        Salt = salt,
        IsLate = step.Delay >= EventSequence.WorthAnAddendum,
    };
}
