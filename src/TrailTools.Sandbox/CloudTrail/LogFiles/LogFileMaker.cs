using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TrailTools.Sandbox.Activity;
using TrailTools.Sandbox.CloudTrail.Permits;
using TrailTools.Sandbox.CloudTrail.Recording;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Organizations;

namespace TrailTools.Sandbox.CloudTrail.LogFiles;

/// <summary>Makes a trail's log files of what went on: its accounts, its Regions, and the events that its selectors take.</summary>
internal sealed class LogFileMaker(ActivityDays activity, RecordedCalls calls, OrganizationRegister organizations)
{
    private const int UniqueLength = 16;

    /// <summary>The files of the time after a moment and up to another one, the earliest first.</summary>
    public IEnumerable<LogFile> Make(Trail trail, DateTimeOffset after, DateTimeOffset upTo)
    {
        var filter = new SelectorFilter(trail.Selectors);
        var accounts = AccountsOf(trail).ToHashSet(StringComparer.Ordinal);
        var made = activity.Between(after, upTo).Select(static file => (file.AccountId, file.Region, file.Time, file.Name, Records: new Func<IReadOnlyList<LogRecord>>(() => LogRecord.Read(file.Render()))));
        var called = calls.PlacesBetween(after, upTo).Select(place => (
            place.AccountId, place.Region, Time: upTo, Name: upTo.ToString("O", CultureInfo.InvariantCulture), Records: new Func<IReadOnlyList<LogRecord>>(() => calls.Between(place.AccountId, place.Region, after, upTo))));
        return from one in made.Concat(called)
               where accounts.Contains(one.AccountId) && trail.Covers(one.Region)
               let records = one.Records().Where(filter.Takes).ToArray()
               where records.Length > 0
               select new LogFile(
                   one.AccountId, one.Region, one.Time, Key(trail, one.AccountId, one.Region, one.Time, one.Name), Write(records), records.Min(static record => record.Time), records.Max(static record => record.Time));
    }

    /// <summary>The accounts that a trail records.</summary>
    public IEnumerable<string> AccountsOf(Trail trail)
        => trail.Settings.IsOrganization ? organizations.Organization?.AccountIds ?? [] : [trail.AccountId];

    private string Key(Trail trail, string accountId, string region, DateTimeOffset time, string name)
    {
        var folder = LogPlaces.Folder(trail, organizations.Organization, accountId);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{folder}CloudTrail/{region}/{time.UtcDateTime:yyyy'/'MM'/'dd}/{accountId}_CloudTrail_{region}_{time.UtcDateTime:yyyyMMdd'T'HHmm'Z'}_{Unique(trail, name)}.json.gz");
    }

    // Of two trails with one bucket neither overwrites the other's files.
    private static string Unique(Trail trail, string name)
    {
        const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{trail.Arn}\n{name}"));
        return string.Concat(hash.Take(UniqueLength).Select(static one => Letters[one % Letters.Length]));
    }

    private static byte[] Write(IEnumerable<LogRecord> records)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("Records");
            foreach (var record in records)
                writer.WriteRawValue(record.Json.GetRawText());
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
