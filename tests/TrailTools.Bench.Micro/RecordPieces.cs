using BenchmarkDotNet.Attributes;
using TrailTools.Engines.Duplicates;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Bench.Micro;

/// <summary>What is done to each record: each figure is for all records of one file, some 266.</summary>
[MemoryDiagnoser]
public class RecordPieces
{
    private readonly SampleFile _sample = new();
    private readonly JsonMembers _scratch = new();
    private readonly RecordMemory _memory = new(new TextPool());
    private readonly TrailRecord[] _records;
    private readonly Func<TrailRecord, bool> _predicate = RecordPredicate.Of(TextFilter.AnyText(FieldMap.Find("EventName"), ["CreateUser"]));

    public RecordPieces()
    {
        _records = [.. _sample.Records.Select(static text => SampleFile.Record(text))];
        Array.ForEach(_records, static record => record.Parse());
    }

    [Benchmark(Description = "read the members")]
    public int ReadMembers()
    {
        var count = 0;
        foreach (var text in _sample.Records)
        {
            _scratch.Read(text);
            count += _scratch.Span.Length;
        }

        return count;
    }

    [Benchmark(Description = "hash the content")]
    public ulong Hash()
    {
        var hash = 0UL;
        foreach (var text in _sample.Records)
            hash ^= ContentHash.Of(text.Span);
        return hash;
    }

    [Benchmark(Description = "mark the event, members read")]
    public int Mark()
    {
        var count = 0;
        foreach (var record in _records)
            count += EventMark.Of(record) is null ? 0 : 1;
        return count;
    }

    [Benchmark(Description = "ask for a name, members read")]
    public int Ask()
    {
        var count = 0;
        foreach (var record in _records)
            count += _predicate(record) ? 1 : 0;
        return count;
    }

    [Benchmark(Description = "copy the record and make an event of it")]
    public int Make()
    {
        var count = 0;
        foreach (var text in _sample.Records)
            count += new TrailEvent(SampleFile.Record(text, _scratch).Detach(_memory)).IsRebuilt ? 0 : 1;
        return count;
    }

    [Benchmark(Description = "read an event's flat properties")]
    public int ReadProperties()
    {
        var count = 0;
        foreach (var record in _records)
            count += Count(new TrailEvent(record));
        return count;
    }

    private static int Count(TrailEvent found)
    {
        object?[] values =
        [
            found.EventTime, found.EventName, found.EventSource, found.UserName, found.Target, found.UserType, found.UserArn, found.RoleName,
            found.SessionName, found.SourceIdentity, found.AccountId, found.CallerAccountId, found.AwsRegion, found.SourceIPAddress, found.UserAgent,
            found.ErrorCode, found.ErrorMessage, found.ReadOnly, found.AccessKeyId, found.MfaAuthenticated, found.EventId, found.RequestId,
            found.EventType, found.EventCategory,
        ];
        return values.Count(static value => value is not null);
    }
}
