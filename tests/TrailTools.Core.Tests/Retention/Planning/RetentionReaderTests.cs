using TrailTools.Retention;

namespace TrailTools.Core.Tests.Retention.Planning;

public class RetentionReaderTests
{
    private readonly LogBucket _logs = new LogBucket().With($"AWSLogs/{LogBucket.Account}/CloudTrail");

    [Fact]
    public async Task What_was_set_is_read()
    {
        await _logs.SetAsync(new RetentionSettings(400, digestDays: 500, archiveAfterDays: 60, storageClass: "STANDARD_IA"));

        var found = await _logs.GetAsync();

        Assert.Equal((400, 500, 60, "STANDARD_IA", false), (found.Days, found.DigestDays, found.ArchiveAfterDays, found.StorageClass, found.Planned));
        Assert.Equal(5, found.Rules.Count);
        Assert.Equal((LogBucket.Name, LogBucket.Account, null), (found.BucketName, found.AccountId, found.KeyPrefix));
        Assert.Empty(_logs.Log.Warnings);
        Assert.DoesNotContain(_logs.Cloud.Calls.Changes, static call => call.StartsWith("Delete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_rule_log_files_live_for_ever()
    {
        var found = await _logs.GetAsync();

        Assert.Null(found.Days);
        Assert.Equal("logs: for ever", found.ToString());
        Assert.Empty(found.Rules);
    }

    [Fact]
    public async Task A_rule_of_others_counts_and_is_told()
    {
        await _logs.SetAsync(new RetentionSettings(400));
        _logs.Bucket.Lifecycle = new(_logs.Bucket.Lifecycle!.Xml.Replace("</LifecycleConfiguration>", "<Rule><ID>all</ID><Filter/><Status>Enabled</Status><Expiration><Days>7</Days></Expiration></Rule></LifecycleConfiguration>", StringComparison.Ordinal));

        Assert.Equal(7, (await _logs.GetAsync()).Days);
        Assert.Contains("'all' deletes log files or digests after 7 days", Assert.Single(_logs.Log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_a_rule_is_told()
    {
        await _logs.SetAsync(new RetentionSettings(400));
        _logs.With("AWSLogs/444455556666/CloudTrail");

        Assert.Equal(400, (await _logs.GetAsync()).Days);
        Assert.Contains(_logs.Log.Warnings, static warning => warning.Contains("444455556666 have no rule and live for ever", StringComparison.Ordinal));
    }
}
