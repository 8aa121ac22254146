using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Logs;

/// <summary>Reads the records of one log file, whatever its shape.</summary>
internal sealed class LogReader(ILogStore store, LogFile file, LogReadLimits limits, ITrailLog log)
{
    private readonly RecordFinder _finder = new();
    private readonly JsonMembers _members = new();
    private long _firstStranger;
    private long _recoded;

    /// <summary>How many records were read so far.</summary>
    public long RecordCount { get; private set; }

    /// <summary>How many bytes of plain text were read.</summary>
    public long PlainBytes { get; private set; }

    /// <summary>The file's records in their order, each valid until the next is asked for.</summary>
    /// <exception cref="TrailException">The file, or the rest of it, is not what it should be; thrown behind the records that can be read.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public IEnumerable<TrailRecord> Read()
    {
        using var text = LogText.Open(store, file, limits);
        var items = new JsonItemReader(new TextWindow(text.Utf8), file.Path, limits);
        while (Next(items, text) is { } item)
        {
            var strangers = _finder.Strangers;
            foreach (var record in Records(item))
                yield return new TrailRecord(record, new EventOrigin(file.Path, ++RecordCount), _members);
            if (strangers == 0 && _finder.Strangers > 0)
                _firstStranger = items.ItemPosition;
            PlainBytes = text.PlainBytes;
        }

        PlainBytes = text.PlainBytes;
        text.CheckEnd();
        CheckContent();
    }

    /// <summary>The next value. Text that ends too early is what cut gzip data look like, and then that is the thing to tell.</summary>
    private static ReadOnlyMemory<byte>? Next(JsonItemReader items, LogText text)
    {
        try
        {
            return items.Read();
        }
        catch (TrailException) when (items.IsAtEnd)
        {
            text.CheckEnd();
            throw;
        }
    }

    private IEnumerable<ReadOnlyMemory<byte>> Records(ReadOnlyMemory<byte> item)
    {
        if (!Utf8.IsValid(item.Span))
        {
            _recoded++;
            item = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(item.Span));
        }

        return _finder.Find(new JsonValue(item, KindOf(item.Span[0])));
    }

    private void CheckContent()
    {
        if (_recoded > 0)
            log.Warning($"'{file.Path}' has {_recoded} record(s) with bytes that are not UTF-8; each such byte reads as U+FFFD.");
        if (_finder.Digests > 0)
            log.Verbose($"'{file.Path}' is a digest: it holds no events.");
        if (PlainBytes == 0)
            throw LogErrors.Empty(file.Path);
        if (_finder.Strangers > 0)
            throw LogErrors.NotCloudTrail(file.Path, _finder.Strangers, _firstStranger);
    }

    private static JsonTokenType KindOf(byte first) => first switch
    {
        (byte)'{' => JsonTokenType.StartObject,
        (byte)'[' => JsonTokenType.StartArray,
        _ => JsonTokenType.String,
    };
}
