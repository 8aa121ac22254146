using System.Globalization;
using System.Text;
using TrailTools.Diagnostics;
using TrailTools.Engines.Sorting;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Core.Tests.Engines.Sorting;

/// <summary>A folder of a test's own that sorts make theirs in, and events to sort.</summary>
internal sealed class SortRoom : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("trailtools-sort-");

    /// <summary>How many folders sorts have made.</summary>
    public int Made { get; private set; }

    /// <summary>What is left of them.</summary>
    public IEnumerable<string> Left => Directory.EnumerateFileSystemEntries(_root.FullName, "*", SearchOption.AllDirectories);

    /// <summary>Little memory, and this folder.</summary>
    public SortSpace Space(long memory = 1000, int fanIn = 3) => new() { Memory = memory, FanIn = fanIn, MakeFolder = Make };

    /// <summary>A sort here.</summary>
    public EventSort Sort(EventOrder order = EventOrder.OldestFirst, int? limit = null, long memory = 1000, int fanIn = 3)
        => new(order, limit, Space(memory, fanIn), NullTrailLog.Instance);

    /// <summary>An event so many minutes after noon, or without a time.</summary>
    public static TrailRecord Record(int number, int? minutes, int filler = 0)
        => new(
            Encoding.UTF8.GetBytes($$"""{"eventID":"{{number}}"{{(minutes is null ? "" : $",\"eventTime\":\"{TimeOf(minutes):yyyy-MM-ddTHH:mm:ssZ}\"")}},"x":"é{{new string('x', filler)}}" }"""),
            new EventOrigin(string.Create(CultureInfo.InvariantCulture, $"logs/{number / 3}\ud800é.json.gz"), number));

    /// <summary>Such events, each without a time or at one of a few times.</summary>
    public static TrailRecord[] Records(int count) => [.. Enumerable.Range(0, count).Select(static number => Record(number, number % 11 == 0 ? null : number * 7 % 13))];

    /// <summary>Adds events to a sort.</summary>
    public static void Fill(EventSort sort, IEnumerable<TrailRecord> records)
    {
        foreach (var record in records)
            sort.Add(record, new TrailEvent(record).EventTime);
    }

    /// <summary>What the order means, in the plainest way there is.</summary>
    public static IEnumerable<TrailRecord> Plainly(IEnumerable<TrailRecord> records, EventOrder order) => order == EventOrder.OldestFirst
        ? records.OrderBy(static record => new TrailEvent(record).EventTime ?? DateTimeOffset.MaxValue)
        : records.OrderByDescending(static record => new TrailEvent(record).EventTime ?? DateTimeOffset.MinValue);

    /// <summary>Asserts that events are those records, byte by byte.</summary>
    public static void AssertSame(IEnumerable<TrailRecord> expected, IEnumerable<TrailEvent> found)
    {
        Assert.Equal(expected.Select(static record => (record.Origin, Encoding.UTF8.GetString(record.Utf8.Span))), found.Select(static one => (one.Record.Origin, Encoding.UTF8.GetString(one.Record.Utf8.Span))));
        Assert.DoesNotContain(found, static one => one.IsRebuilt);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private static DateTimeOffset TimeOf(int? minutes) => Noon.AddMinutes(minutes!.Value);

    private DirectoryInfo Make()
    {
        Made++;
        return _root.CreateSubdirectory(string.Create(CultureInfo.InvariantCulture, $"sort{Made}"));
    }
}
