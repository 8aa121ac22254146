using TrailTools.LogGenerator.Planning;
using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator;

/// <summary>All log files that the options ask for, in order of delivery. Planning is quick; contents are made one file at a time by <see cref="LogWriter"/>.</summary>
public sealed class LogPlan
{
    private LogPlan(LogOptions options, IReadOnlyList<PlannedFile> files)
    {
        Options = options;
        Files = files;
    }

    /// <summary>What was asked for.</summary>
    public LogOptions Options { get; }

    /// <summary>The files by delivery time, then by key.</summary>
    public IReadOnlyList<PlannedFile> Files { get; }

    /// <summary>Plans the files.</summary>
    /// <exception cref="ArgumentException">An option is out of its bounds.</exception>
    public static LogPlan Create(LogOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionsCheck.Demand(options);
        var namer = new LogFileNamer(options.OrganizationId);
        var story = options.HasStory ? new StoryPlanner(options, namer).Plan() : [];
        var files = InOrder(story.Concat(PlanBackground(options, namer, story)));
        MarkDayLate(options, files);
        new DuplicatePlanner(options.Seed).AddTo(files);
        return new LogPlan(options, files);
    }

    private static List<PlannedFile> PlanBackground(LogOptions options, LogFileNamer namer, List<PlannedFile> story)
    {
        var files = Math.Max(1, options.Files - story.Count);
        var events = Math.Max(files, options.Events - story.Sum(file => file.EventCount));
        return new BackgroundPlanner(options, namer).Plan(files, events);
    }

    private static List<PlannedFile> InOrder(IEnumerable<PlannedFile> files) =>
        [.. files.OrderBy(file => file.DeliveryTime).ThenBy(file => file.Key, StringComparer.Ordinal)];

    /// <summary>One event in 20,000, at least one, comes a day late: its file lies in the next day's folder.</summary>
    private static void MarkDayLate(LogOptions options, List<PlannedFile> files)
    {
        var random = new SplitMix(Mixer.Combine(options.Seed, Mixer.Hash("day late")));
        var busy = files.Where(file => file.OwnCount > 1).DefaultIfEmpty(files[0]).ToArray();
        for (var left = 1 + (options.Events / 20_000); left > 0; left--) busy[random.Below(busy.Length)].DayLateCount++;
    }
}
