using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrailTools.LogGenerator.Planning;
using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Tests;

public class LogGeneratorTests
{
    private static readonly LogPlan Plan = LogPlan.Create(new LogOptions());
    private static readonly LogWriter Writer = new(Plan);

    private static readonly (PlannedFile File, JsonElement[] Records)[] Files =
        [.. Plan.Files.Select(static file => (file, JsonDocument.Parse(Writer.Render(file)).RootElement.GetProperty(nameof(Records)).EnumerateArray().ToArray()))];

    private static IEnumerable<(PlannedFile File, JsonElement Record)> Records => Files.SelectMany(static file => file.Records.Select(record => (file.File, record)));

    [Fact]
    public void The_sample_logs_are_what_the_generator_makes()
    {
        var committed = Directory.EnumerateFiles(Repository.SampleLogs, "*", SearchOption.AllDirectories)
            .Select(static path => Path.GetRelativePath(Repository.SampleLogs, path).Replace('\\', '/'));

        Assert.Equal(Plan.Files.Select(static file => file.Key).Order(StringComparer.Ordinal), committed.Order(StringComparer.Ordinal));
        foreach (var file in Plan.Files)
            Assert.Equal(Writer.Render(file), Plain(File.ReadAllBytes(Path.Combine(Repository.SampleLogs, file.Key))));
    }

    [Fact]
    public void The_same_seed_gives_the_same_logs_and_another_gives_others()
    {
        var options = new LogOptions { Files = 5, Events = 40, Days = 2, HasStory = false };
        var (same, other) = (LogPlan.Create(options), LogPlan.Create(options with { Seed = 8 }));

        Assert.Equal(Text(LogPlan.Create(options)), Text(same));
        Assert.NotEqual(Text(same), Text(other));
    }

    [Fact]
    public void Keys_are_AWSs_and_their_time_is_the_deliverys()
    {
        var pattern = new Regex(@"\AAWSLogs/(\d{12})/CloudTrail/([a-z]{2}-[a-z]+-\d)/(\d{4}/\d\d/\d\d)/\1_CloudTrail_\2_(\d{8}T\d{4}Z)_[A-Za-z0-9]{16}\.json\.gz\z");

        foreach (var file in Plan.Files)
        {
            var match = pattern.Match(file.Key);
            Assert.True(match.Success, file.Key);
            Assert.Equal(file.DeliveryTime.ToString("yyyyMMdd'T'HHmm'Z'", CultureInfo.InvariantCulture), match.Groups[4].Value);
            Assert.Equal(file.DeliveryTime.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture), match.Groups[3].Value);
        }
    }

    [Fact]
    public void Events_are_shared_out_among_any_number_of_files()
    {
        var random = new SplitMix(7);

        var counts = EventCounts.Spread(300_000, 1_500_000, ref random);

        Assert.Equal(1_500_000, counts.Sum());
        Assert.All(counts, static count => Assert.InRange(count, 1, 50));
    }

    [Fact]
    public void An_organizations_keys_name_it()
    {
        var plan = LogPlan.Create(new LogOptions { OrganizationId = "o-exampleorgid", Files = 2, Events = 4, HasStory = false });

        Assert.All(plan.Files, static file => Assert.StartsWith("AWSLogs/o-exampleorgid/", file.Key, StringComparison.Ordinal));
    }

    [Fact]
    public void There_are_several_accounts_regions_and_days()
    {
        Assert.True(Plan.Files.Select(static file => file.AccountId).Distinct().Count() >= 3);
        Assert.True(Plan.Files.Select(static file => file.Region).Distinct().Count() >= 3);
        Assert.Equal(5, Plan.Files.Select(static file => file.DeliveryTime.Date).Distinct().Count());
    }

    [Fact]
    public void Events_are_delivered_after_they_happened_some_by_minutes_hours_and_23_hours()
    {
        var delays = Records.Select(static one => one.File.DeliveryTime - one.Record.GetProperty("eventTime").GetDateTime()).ToArray();

        Assert.All(delays, static delay => Assert.InRange(delay, TimeSpan.Zero, TimeSpan.FromHours(24)));
        Assert.Contains(delays, static delay => delay > TimeSpan.FromMinutes(15) && delay < TimeSpan.FromHours(1));
        Assert.Contains(delays, static delay => delay > TimeSpan.FromHours(2) && delay < TimeSpan.FromHours(10));
        Assert.Contains(delays, static delay => delay > TimeSpan.FromHours(22.5));
        Assert.True(delays.Count(static delay => delay < TimeSpan.FromMinutes(15)) > delays.Length * 0.95);
    }

    [Fact]
    public void A_few_records_are_delivered_twice_within_ten_minutes_with_the_same_content()
    {
        var twice = Records.GroupBy(static one => one.Record.GetProperty("eventID").GetString()).Where(static group => group.Count() > 1).ToArray();

        Assert.InRange(twice.Length, 3, 10);
        Assert.All(twice, static group => Assert.Single(group.Select(static one => one.Record.GetRawText()).Distinct()));
        Assert.All(twice, static group => Assert.True(group.Max(static one => one.File.DeliveryTime) - group.Min(static one => one.File.DeliveryTime) <= TimeSpan.FromMinutes(10)));
    }

    [Fact]
    public void Only_a_second_copy_comes_in_another_Regions_file()
    {
        var elsewhere = Records.Where(static one => one.Record.GetProperty("awsRegion").GetString() != one.File.Region).ToArray();

        Assert.NotEmpty(elsewhere);
        Assert.All(elsewhere, static stray => Assert.Contains(Records, one => one.File.Region == one.Record.GetProperty("awsRegion").GetString()
            && one.Record.GetProperty("eventID").GetString() == stray.Record.GetProperty("eventID").GetString()));
    }

    [Fact]
    public void Records_are_whole_and_in_a_file_of_their_account()
    {
        foreach (var (file, record) in Records)
        {
            Assert.Equal(file.AccountId, record.GetProperty("recipientAccountId").GetString());
            foreach (var name in (string[])["eventVersion", "userIdentity", "eventSource", "eventName", "sourceIPAddress", "userAgent", "requestParameters", "responseElements", "eventID", "eventType", "eventCategory"])
                Assert.True(record.TryGetProperty(name, out _), $"{name} in {record}");
        }
    }

    [Fact]
    public void The_intrusion_is_told_on_the_third_day()
    {
        var story = Records.Select(static one => one.Record)
            .Where(static record => record.GetProperty("sourceIPAddress").GetString() == "198.51.100.77").ToArray();

        Assert.All(story, static record => Assert.StartsWith("2026-03-04", record.GetProperty("eventTime").GetString(), StringComparison.Ordinal));
        Assert.Subset(
            story.Select(static record => record.GetProperty("eventName").GetString()).ToHashSet(),
            new HashSet<string?> { "GetCallerIdentity", "CreateUser", "CreateAccessKey", "AttachUserPolicy", "ConsoleLogin", "RunInstances", "StopLogging", "DeleteTrail" });
    }

    [Fact]
    public void Files_pack_as_real_ones_do()
    {
        var (plain, stored) = (Plan.Files.Sum(static file => (long)Writer.Render(file).Length), Plan.Files.Sum(static file => (long)Writer.Compress(file).Length));

        Assert.InRange((double)plain / stored, 5, 10);
    }

    [Theory]
    [InlineData("days")]
    [InlineData("files")]
    [InlineData("events")]
    [InlineData("accounts")]
    [InlineData("regions")]
    [InlineData("organization")]
    public void Options_of_which_no_log_can_be_made_are_refused(string option)
    {
        var options = option switch
        {
            "days" => new LogOptions { Days = 0 },
            "files" => new LogOptions { Files = 0 },
            "events" => new LogOptions { Files = 10, Events = 5 },
            "accounts" => new LogOptions { AccountIds = ["12"] },
            "regions" => new LogOptions { Regions = ["nowhere"] },
            _ => new LogOptions { OrganizationId = "../o" },
        };

        Assert.StartsWith(option, Assert.Throws<ArgumentException>(() => LogPlan.Create(options)).Message, StringComparison.Ordinal);
    }

    private static string Text(LogPlan plan) => string.Concat(plan.Files.Select(file => file.Key + Convert.ToHexString(new LogWriter(plan).Render(file))));

    private static byte[] Plain(byte[] stored)
    {
        using var plain = new MemoryStream();
        using var gzip = new GZipStream(new MemoryStream(stored), CompressionMode.Decompress);
        gzip.CopyTo(plain);
        return plain.ToArray();
    }
}
