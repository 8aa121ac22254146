using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Core.Tests.Logs;
using TrailTools.Core.Tests.Query.Conditions;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Reading by parts gives what the long way gives.</summary>
public class PartScanTests
{
    private static readonly LogReadLimits TheLongWay = new() { MaxWholeSize = 0, PartedSize = long.MaxValue };

    private static readonly TimeRange Day = new(DateTimeOffset.UnixEpoch, new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero));

    private static readonly Gen<EventQuestion> Query = Gen.OneOfConst(
        new EventQuestion(),
        new EventQuestion { Time = Day },
        new EventQuestion { Condition = ConditionText.Read("EventName", "eq", "text CreateUser") },
        new EventQuestion { Condition = ConditionText.Read("EventName", "eq", "text CreateUser"), Time = Day },
        new EventQuestion { Condition = ConditionText.Read("EventName", "like", "text *eateu*") },
        new EventQuestion { Condition = ConditionText.Read("ErrorCode", "exists", "-"), Time = Day },
        new EventQuestion { Condition = ConditionText.Read("ErrorCode", "not-exists", "-") },
        new EventQuestion { Condition = new AnyOf([ConditionText.Read("EventName", "eq", "text DeleteTrail"), ConditionText.Read("ErrorCode", "eq", "text AccessDenied")]) });

    [Fact]
    public void On_hostile_logs()
        => Gen.Select(LargeLogs.File, Query, Gen.OneOfConst(128, 512, 2048), Gen.OneOfConst(0, 2)).Sample(
            static (content, query, partSize, idle) =>
            {
                var (parted, full) = (Read(content, query, ByParts(partSize), idle), Read(content, query, TheLongWay, idle));
                if (parted != full)
                    Assert.Fail($"{query.Condition} {query.Time}, parts of {partSize}, of {Encoding.UTF8.GetString(content)}\n--- by parts\n{parted}\n--- the long way\n{full}");
            },
            iter: 1000, seed: "0000KOIPe036", threads: 1);

    /// <summary>Else the property above would say little.</summary>
    [Theory]
    [InlineData(',')]
    [InlineData('\n')]
    public void Plain_records_are_opened_once(char separator)
    {
        var records = Enumerable.Range(0, 500).Select(static number => $$"""{"eventVersion":"1","eventID":"{{number}}","x":"},{\"eventVersion\":"}""");
        var text = separator == ',' ? $"{{\"Records\":[{string.Join(separator, records)}]}}" : string.Join(separator, records);
        var store = new WatchedStore(Encoding.UTF8.GetBytes(text), static _ => { });

        Assert.Contains("500 events", Read(store, store.File, new EventQuestion(), ByParts(256), 2), StringComparison.Ordinal);
        Assert.Equal(1, store.Opened);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void What_is_said_of_a_record_has_its_number(int idle)
    {
        var records = Enumerable.Range(1, 300).Select(static number => $$"""{"eventVersion":"1","eventName":"{{(number is 7 or 290 ? new string('a', 60) + "!" : "b")}}"}""");
        var pattern = new PatternMatch(FieldMap.Find("EventName"), new Regex(@"^(\w+\s?)+$", RegexOptions.None, TimeSpan.FromMilliseconds(50)));

        var said = Read(Encoding.UTF8.GetBytes(string.Join('\n', records)), new EventQuestion { Condition = pattern }, ByParts(512), idle);

        Assert.Equal(["memory/test.json#7", "memory/test.json#290"], Regex.Matches(said, "(?<=^PatternTimeout )[^ \n]*", RegexOptions.Multiline).Select(static match => match.Value));
        Assert.Contains("298 answers", said, StringComparison.Ordinal);
    }

    private static LogReadLimits ByParts(int size) => new() { MaxWholeSize = 0, PartedSize = 0, PartSize = size };

    private static string Read(byte[] content, EventQuestion query, LogReadLimits limits, int idle)
    {
        var store = new MemoryStore(content);
        return Read(store, store.File, query, limits, idle);
    }

    /// <summary>The answers, what is said, and how much was read.</summary>
    private static string Read(ILogStore store, LogFile file, EventQuestion query, LogReadLimits limits, int permits)
    {
        using var idle = new SemaphoreSlim(permits);
        var (found, log, total) = (new List<string>(), new TestLog(), new SearchSummary());
        new FileScan<AnswerBatch<string>>(store, query, limits, static () => new(static record => $"{record.Origin} {record.Whole.Text}", true), idle).Read([file], batch =>
        {
            found.AddRange(batch.Answers.Select(static answer => $"{answer.Record} {answer.Item}"));
            batch.Said.ForEach(say => say(log));
            batch.AddTo(total);
        }, CancellationToken.None);

        Assert.Equal(permits, idle.CurrentCount);
        found.AddRange(log.Errors.Select(static error => $"{error.Id} {error.Subject} {error.Message}"));
        found.AddRange(log.Warnings);
        found.AddRange(log.Words);
        found.Add($"{total.EventsRead} events, {total.EventsWithoutTime} without a time, {total.PlainBytes} plain bytes, {total.Files} files, {total.Bytes} bytes, {found.Count - log.Errors.Count - log.Warnings.Count - log.Words.Count} answers");
        return string.Join('\n', found);
    }
}
