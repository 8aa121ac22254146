using System.Collections.Concurrent;
using TrailTools.LogGenerator;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Activity;

/// <summary>The accounts' activity, planned day by day; the same day is always the same.</summary>
internal sealed class ActivityDays(SandboxActivity activity, AccountRegister accounts, SandboxClock clock)
{
    private const int DaysKept = 4;

    private readonly ConcurrentDictionary<DateOnly, IReadOnlyList<ActivityFile>> _days = new();

    /// <summary>The Regions where something happens.</summary>
    public IReadOnlyList<string> Regions => activity.Regions;

    /// <summary>The files that come after a moment and up to another one, the earliest first.</summary>
    public IEnumerable<ActivityFile> Between(DateTimeOffset after, DateTimeOffset upTo)
    {
        for (var day = Day(after); day <= Day(upTo); day = day.AddDays(1))
        {
            foreach (var file in Of(day).Where(file => file.Time > after && file.Time <= upTo))
                yield return file;
        }
    }

    private IReadOnlyList<ActivityFile> Of(DateOnly day)
    {
        if (_days.Count > DaysKept)
            _days.Clear();
        return _days.GetOrAdd(day, Plan);
    }

    private IReadOnlyList<ActivityFile> Plan(DateOnly day)
    {
        var files = activity.FilesPerDay * accounts.Accounts.Count;
        var plan = LogPlan.Create(new()
        {
            Seed = activity.Seed + (ulong)day.DayNumber,
            FirstDay = day,
            Days = 1,
            AccountIds = [.. accounts.Accounts.Select(static account => account.Id)],
            Regions = activity.Regions,
            Files = files,
            Events = files * activity.EventsPerFile,
            HasStory = activity.HasStory && day == Day(clock.Born).AddDays(1),
        });
        var writer = new LogWriter(plan);
        return [.. plan.Files.Select(file => new ActivityFile(file.AccountId, file.Region, file.DeliveryTime, file.Key, () => writer.Render(file)))];
    }

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);
}
