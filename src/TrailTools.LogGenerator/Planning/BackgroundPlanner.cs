using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Planning;

/// <summary>Spreads the files of everyday work over accounts, regions and hours: few at night and at weekends, several together when it is busy.</summary>
internal sealed class BackgroundPlanner
{
    private const int MostTogether = 3;

    /// <summary>How busy each hour of a UTC day is.</summary>
    private static readonly int[] HourWeights = [3, 2, 2, 2, 2, 3, 5, 9, 12, 13, 12, 10, 11, 13, 12, 10, 8, 6, 5, 4, 4, 4, 3, 3];

    private readonly LogOptions _options;
    private readonly LogFileNamer _namer;
    private readonly WeightedTable<int> _accounts;
    private readonly WeightedTable<string> _regions;
    private readonly WeightedTable<int> _days;
    private readonly WeightedTable<int> _hours;

    internal BackgroundPlanner(LogOptions options, LogFileNamer namer)
    {
        _options = options;
        _namer = namer;
        _accounts = new(Enumerable.Range(0, options.AccountIds.Count), index => 2 + (8 / (index + 1)));
        _regions = new(options.Regions, region => 3 + (9 / (1 + options.Regions.ToList().IndexOf(region))));
        _days = new(Enumerable.Range(0, options.Days), day => IsWeekend(options.FirstDay.AddDays(day)) ? 1 : 3);
        _hours = new(Enumerable.Range(0, 24), hour => HourWeights[hour]);
    }

    /// <summary>So many files with so many events in all.</summary>
    internal List<PlannedFile> Plan(int files, int events)
    {
        var random = new SplitMix(Mixer.Combine(_options.Seed, Mixer.Hash("background")));
        var counts = EventCounts.Spread(files, events, ref random);
        var planned = new List<PlannedFile>(files);
        while (planned.Count < files) AddTogether(planned, counts, ref random);
        return planned;
    }

    private void AddTogether(List<PlannedFile> planned, int[] counts, ref SplitMix random)
    {
        var place = LogPlace.Of(_options, _accounts.Pick(ref random), _regions.Pick(ref random));
        var time = PickTime(ref random);
        for (var left = 1 + random.Below(MostTogether); left > 0 && planned.Count < counts.Length; left--)
        {
            var seed = random.Next();
            planned.Add(new PlannedFile(_namer.Key(place, time, seed), place, time, seed, counts[planned.Count]));
            if (random.Chance(4000) && time.TimeOfDay < DeliverySlot.LastOfDay) time += DeliverySlot.Length;
        }
    }

    private DateTime PickTime(ref SplitMix random) =>
        _options.FirstDay.AddDays(_days.Pick(ref random)).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)
            .AddHours(_hours.Pick(ref random)) + (random.Below(12) * DeliverySlot.Length);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
