using System.Text;
using System.Text.Json;
using CsCheck;
using TrailTools.Core.Tests.Logs;
using TrailTools.Core.Tests.Query.Conditions;
using TrailTools.Diagnostics;
using TrailTools.Engines.LogScan;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Query;
using TrailTools.Query.Conditions;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>The quick way of reading gives what the long way gives.</summary>
public class FastPathTests
{
    private static readonly Condition[] Conditions =
    [
        Condition.Always,
        ConditionText.Read("EventName", "eq", "text CreateUser"),
        ConditionText.Read("EventName", "eq", "text kreateUser"),
        ConditionText.Read("EventName", "like", "text *eateu*"),
        ConditionText.Read("EventName", "ceq", "text CreateUser"),
        ConditionText.Read("ErrorCode", "exists", "-"),
        ConditionText.Read("ErrorCode", "not-exists", "-"),
        ConditionText.Read("requestParameters.bucketName", "like", "text *Trail*"),
        ConditionText.Read("requestParameters.x", "exists", "-").And(ConditionText.Read("EventName", "not-eq", "text x")),
        new AnyOf([ConditionText.Read("EventName", "eq", "text DeleteTrail"), ConditionText.Read("ErrorCode", "eq", "text AccessDenied")]),
        Outcomes.Failed,
        Outcomes.Denied,
    ];

    [Fact]
    public void On_hostile_logs()
        => HostileLogs.File.Sample(
            text =>
            {
                foreach (var condition in Conditions)
                {
                    // A blank in front is all it takes to be read the long way.
                    var (quick, full) = (Read(text, condition), Read(" " + text, condition));
                    if (quick != full)
                        Assert.Fail($"{condition} of {text}\n{quick}\n{full}");
                }
            },
            iter: 3000, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public void On_hostile_logs_both_ways_answer_as_the_naive_evaluator_does()
    {
        var files = HostileLogs.File.Where(static text => !text.Contains("\\ud", StringComparison.Ordinal)).Array[40].Single(static _ => true, "0000KOIPe036")
            .Select(static text => (Text: text, Records: NaiveRecords(text))).ToArray();
        var conditions = RandomConditions.Over([.. files.SelectMany(static file => file.Records)]);

        conditions.Sample(
            condition =>
            {
                foreach (var (text, records) in files)
                {
                    var expected = Enumerable.Range(0, records.Length).Where(place => condition.Accept(new NaiveEvaluator(records[place], RandomConditions.Fields)));
                    var answer = string.Join(' ', expected.Select(static place => place + 1));
                    var (quick, full) = (Numbers(text, condition), Numbers(" " + text, condition));
                    if (quick != answer || full != answer)
                        Assert.Fail($"{condition} of {text}\nexpected {answer}\nquick {quick}\nfull {full}");
                }
            },
            iter: 500, seed: "0000KOIPe036", threads: 1);
    }

    [Fact]
    public void Bounds_are_those_of_the_records()
        => HostileLogs.File.Sample(
            text =>
            {
                var utf8 = Encoding.UTF8.GetBytes(text);
                var bounds = new RecordBounds();
                if (RecordItems.Of(utf8) is not { } items || !bounds.TryFind(items))
                    return;

                var expected = JsonDocument.Parse(utf8).RootElement.GetProperty("Records").EnumerateArray().Select(static record => record.GetRawText());
                Assert.Equal(expected, bounds.Found.Select(one => Encoding.UTF8.GetString(items.Text.Span[one.Start..one.End])));
            },
            iter: 5000, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public async Task The_sample_logs_are_read_the_quick_way()
    {
        var bounds = new RecordBounds();
        var records = 0;
        foreach (var path in Directory.EnumerateFiles(Repository.SampleLogs, "*.gz", SearchOption.AllDirectories))
        {
            using var text = WholeText.Read(new FolderLogStore([]), new LogFile(path, new FileInfo(path).Length, null), new LogReadLimits());
            Assert.True(bounds.TryFind(RecordItems.Of(text!.Memory)!.Value));
            Assert.All(bounds.Found, one => Assert.True(IsCompact(RecordItems.Of(text.Memory)!.Value.Text[one.Start..one.End])));
            records += bounds.Found.Count;
        }

        Assert.Equal((await Scans.Records(Repository.SampleLogs)).Count, records);
    }

    [Theory]
    [InlineData("EventName", "eq", "text CreateUser", "CreateUser")]
    [InlineData("EventName", "like", "text *Create*User*", "Create")]
    [InlineData("EventName", "like", "text *[ab]cd[e]f*", "cdef")]
    [InlineData("EventName", "like", "text ab*", "none")]
    [InlineData("EventName", "not-eq", "text CreateUser", "none")]
    [InlineData("ErrorCode", "exists", "-", "errorCode")]
    [InlineData("EventName", "exists", "-", "none")]
    [InlineData("UserName", "eq", "text Admin/alice@example.com", "example.com")]
    [InlineData("UserArn", "eq", "text arn:aws:iam::111122223333:user/bob", "111122223333")]
    [InlineData("requestParameters.bucketName", "like", "text *", "bucketName")]
    [InlineData("requestParameters.bucketName", "lt", "number 5", "bucketName")]
    [InlineData("ReadOnly", "eq", "truth true", "none")]
    [InlineData("MfaAuthenticated", "eq", "truth true", "none")]
    public void A_condition_has_a_needle_or_none(string field, string operation, string operand, string expected)
        => Assert.Equal(expected, NeedleFinder.Find(ConditionText.Read(field, operation, operand)) is { } found ? string.Join(' ', found) : "none");

    [Fact]
    public void A_principals_needle_is_in_every_way_that_a_record_writes_it()
    {
        var principal = TextFilter.AnyText(TrailTools.Query.Fields.FieldMap.Principal, ["arn:aws:iam::111122223333:role/Admin"]);

        Assert.Equal(["Admin"], NeedleFinder.Find(principal));
        Assert.Null(NeedleFinder.Find(TextFilter.AnyText(TrailTools.Query.Fields.FieldMap.Principal, ["arn:aws:iam::*:role/Admin"])));
    }

    /// <summary>Needles are ASCII whatever their case; no other character may equal one of theirs.</summary>
    [Fact]
    public void No_other_character_equals_an_ASCII_letter()
    {
        for (var other = '\u0080'; other < '\uffff'; other++)
        {
            for (var letter = ' '; letter < '\u007f'; letter++)
                Assert.False(string.Equals($"{other}", $"{letter}", StringComparison.OrdinalIgnoreCase), $"{(int)other:x4} {letter}");
        }
    }

    [Theory]
    [InlineData("needle", "the NEEDLE in it", 4)]
    [InlineData("needle", "needl", -1)]
    [InlineData("needle", "", -1)]
    [InlineData("a_b", "a\u007fb a_B", 4)]
    [InlineData("e.f", "eNf E.F", 4)]
    public void A_needle_is_found_whatever_its_case(string needle, string text, int place)
    {
        foreach (var before in (int[])[0, 1, 31, 32, 63, 64, 100])
        {
            var bytes = Encoding.UTF8.GetBytes(new string('#', before) + text + new string('#', before));
            Assert.Equal(place < 0 ? -1 : place + before, new Needle(needle).IndexIn(bytes));
        }
    }

    private static NaiveRecord[] NaiveRecords(string text)
    {
        using var json = JsonDocument.Parse(Encoding.UTF8.GetBytes(text));
        return [.. json.RootElement.GetProperty("Records").EnumerateArray().Select(static record => new NaiveRecord(new TrailRecord(Encoding.UTF8.GetBytes(record.GetRawText()), default)))];
    }

    /// <summary>The numbers of the records that are an answer.</summary>
    private static string Numbers(string text, Condition condition)
        => string.Join(' ', Read(text, condition).Split('\n').Where(static line => char.IsAsciiDigit(line[0])).Select(static line => line.Split(' ')[0]));

    private static bool IsCompact(ReadOnlyMemory<byte> record)
    {
        var members = new JsonMembers();
        members.Read(record);
        return members.IsCompact;
    }

    private static string Read(string text, Condition condition)
    {
        var store = new MemoryStore(Encoding.UTF8.GetBytes(text));
        var said = new List<string>();
        var scan = new FileScan<AnswerBatch<string>>(store, new EventQuestion { Condition = condition }, new LogReadLimits(), static () => new(static record => record.Whole.Text!, true));
        scan.Read([store.File], batch =>
        {
            said.AddRange(batch.Answers.Select(static answer => $"{answer.Record} {answer.Item}"));
            batch.Said.ForEach(say => say(new ListLog(said)));
            said.Add($"read {batch.EventsRead}");
        }, CancellationToken.None);
        return string.Join('\n', said);
    }

    private sealed class ListLog(List<string> said) : ITrailLog
    {
        public void Verbose(string text) => said.Add(text);

        public void Warning(string text) => said.Add(text);

        public void Skipped(TrailException error) => said.Add(error.Id);

        public void Progress(WorkProgress progress) => said.Add("progress");
    }
}
