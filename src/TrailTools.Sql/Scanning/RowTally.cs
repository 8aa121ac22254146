using System.Text;
using TrailTools.Sql.Scanning.Chunks;
using TrailTools.Sql.Scanning.Columns;

namespace TrailTools.Sql.Scanning;

/// <summary>Tells of the rows that DuckDB was given how many they are, and from when to when, so that what it made of them need not be read again for that.</summary>
internal sealed class RowTally
{
    private const string Time = "eventtime";
    private static ReadOnlySpan<byte> UsualTime => "0000-00-00T00:00:00Z"u8;

    private byte[]? _first, _last;
    private (long First, long Last)? _delivered;
    private bool _isOdd;

    /// <summary>How many there are.</summary>
    public long Rows { get; private set; }

    /// <summary>The least of their times as text; null where none has one.</summary>
    public string? FirstTime => _first is null ? null : Encoding.UTF8.GetString(_first);

    /// <summary>The greatest.</summary>
    public string? LastTime => _last is null ? null : Encoding.UTF8.GetString(_last);

    /// <summary>Whether each has a time in the form that CloudTrail writes.</summary>
    public bool HasUsualTimes => Rows > 0 && !_isOdd;

    /// <summary>The delivery of the first log file that has one of them (UTC); null where their names do not tell.</summary>
    public DateTimeOffset? FirstDelivered => MomentOf(_delivered?.First);

    /// <summary>The delivery of the last.</summary>
    public DateTimeOffset? LastDelivered => MomentOf(_delivered?.Last);

    /// <summary>Adds the rows of a chunk that has columns for its records' times and their log files' deliveries.</summary>
    public void Add(ScanChunk chunk)
    {
        var (times, deliveries) = (chunk.Read(Time), chunk.Read(LogTableColumns.Delivered));
        for (var row = 0; row < chunk.Count; row++)
        {
            if (times.IsNull(row))
                _isOdd = true;
            else
                AddTime(times.Text(row));
            if (!deliveries.IsNull(row))
                AddDelivery(deliveries.Number(row));
        }

        Rows += chunk.Count;
    }

    private void AddTime(ReadOnlySpan<byte> time)
    {
        _isOdd |= !IsUsual(time);
        if (_first is null || time.SequenceCompareTo(_first) < 0)
            _first = time.ToArray();
        if (_last is null || time.SequenceCompareTo(_last) > 0)
            _last = time.ToArray();
    }

    private void AddDelivery(long time)
        => _delivered = _delivered is var (first, last) ? (Math.Min(first, time), Math.Max(last, time)) : (time, time);

    private static bool IsUsual(ReadOnlySpan<byte> time)
    {
        if (time.Length != UsualTime.Length)
            return false;

        for (var at = 0; at < time.Length; at++)
        {
            if (UsualTime[at] == '0' ? !char.IsAsciiDigit((char)time[at]) : time[at] != UsualTime[at])
                return false;
        }

        return true;
    }

    private static DateTimeOffset? MomentOf(long? microseconds) => microseconds is { } time ? DateTimeOffset.UnixEpoch.AddTicks(time * TimeSpan.TicksPerMicrosecond) : null;
}
