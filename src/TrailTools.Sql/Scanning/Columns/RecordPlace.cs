using System.Globalization;
using System.Text;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Tables;

namespace TrailTools.Sql.Scanning.Columns;

/// <summary>Where one record after another was found, as columns tell it. What the file says is read once for all of its records.</summary>
internal sealed class RecordPlace
{
    private LogFile? _file;
    private TrailRecord? _record;
    private FileTexts _texts;

    /// <summary>The record's number in the file, from 1.</summary>
    public long Position => _record!.Origin.Record;

    /// <summary>When the file was delivered, in microseconds since 1970; null where its name is not AWS's.</summary>
    public long? Delivered => _file!.Key is { } key ? (key.DeliveryTime - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond : null;

    /// <summary>The file's path.</summary>
    public ReadOnlyMemory<byte>? Path => _texts.Path;

    /// <summary>The account whose folder it was; of another file, the account that the record says it was written for.</summary>
    public ReadOnlyMemory<byte>? Account => _file!.Key is null ? Member("recipientAccountId") : _texts.Account;

    /// <summary>The Region whose folder it was; of another file, the record's.</summary>
    public ReadOnlyMemory<byte>? Region => _file!.Key is null ? Member("awsRegion") : _texts.Region;

    /// <summary>The day of the folder; of another file, that of the record's time.</summary>
    public ReadOnlyMemory<byte>? Day => _file!.Key is null ? DayText(EventTime.Parse(_record!["eventTime"])) : _texts.Day;

    /// <summary>Goes to the next record.</summary>
    public void Become(TrailRecord record, LogFile file)
    {
        _record = record;
        if (ReferenceEquals(_file, file))
            return;

        _file = file;
        _texts = new FileTexts(Text(file.Path), Text(file.Key?.AccountId), Text(file.Key?.Region), Text(file.Key?.Day.ToString(PartitionColumns.DayFormat, CultureInfo.InvariantCulture)));
    }

    private static ReadOnlyMemory<byte>? DayText(DateTimeOffset? time) => Text(time?.ToString(PartitionColumns.DayFormat, CultureInfo.InvariantCulture));

    private static ReadOnlyMemory<byte>? Text(string? text) => text is null ? (ReadOnlyMemory<byte>?)null : Encoding.UTF8.GetBytes(text);

    private ReadOnlyMemory<byte>? Member(string name) => Text(_record![name].Text);

    private readonly record struct FileTexts(ReadOnlyMemory<byte>? Path, ReadOnlyMemory<byte>? Account, ReadOnlyMemory<byte>? Region, ReadOnlyMemory<byte>? Day);
}
