using TrailTools.Retention;

namespace TrailTools.Core.Tests.Retention.Planning;

public class WarningTests
{
    private const string Logs = $"AWSLogs/{LogBucket.Account}/CloudTrail";
    private readonly LogBucket _logs = new LogBucket().With(Logs);

    /// <summary>A rule of others, how long log files are to live, and a piece of the one warning; nothing for none.</summary>
    [Theory]
    [InlineData("<Filter/><Status>Enabled</Status><Expiration><Days>90</Days></Expiration>", 400, "'other' deletes log files or digests after 90 days")]
    [InlineData("<Filter/><Status>Enabled</Status><Expiration><Days>400</Days></Expiration>", 400, null)]
    [InlineData("<Filter/><Status>Disabled</Status><Expiration><Days>90</Days></Expiration>", 400, null)]
    [InlineData("<Filter><Prefix>AWSLogs/111122223333/elb</Prefix></Filter><Status>Enabled</Status><Expiration><Days>1</Days></Expiration>", 400, null)]
    [InlineData("<Filter><Prefix>AWSLogs/111122223333/CloudTrail/us-east-1/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>90</Days></Expiration>", 400, "(prefix 'AWSLogs/111122223333/CloudTrail/us-east-1/') deletes log files")]
    [InlineData("<Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter><Status>Enabled</Status><Expiration><Days>90</Days></Expiration>", 400, "deletes some log files or digests after 90 days")]
    [InlineData("<Filter/><Status>Enabled</Status><Expiration><Date>2030-01-01T00:00:00Z</Date></Expiration>", 400, "from 2030-01-01 on")]
    [InlineData("<Filter/><Status>Enabled</Status><Transition><Days>30</Days><StorageClass>DEEP_ARCHIVE</StorageClass></Transition>", 400, "to DEEP_ARCHIVE, where Athena")]
    [InlineData("<Filter/><Status>Enabled</Status><Transition><Days>30</Days><StorageClass>GLACIER_IR</StorageClass></Transition>", 400, null)]
    [InlineData("<Filter/><Status>Enabled</Status><Novelty/>", 400, "something that TrailTools does not know")]
    [InlineData("<Filter><Prefix>tmp/</Prefix></Filter><Status>Enabled</Status><Novelty/>", 400, null)]
    [InlineData("<Filter><Prefix>tmp/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>1</Days></Expiration>", 89, "89 days are few")]
    public async Task What_others_rules_do_to_log_files_is_told(string rule, int days, string? expected)
    {
        _logs.WithRules($"<Rule><ID>other</ID>{rule}</Rule>");

        var warnings = (await _logs.PlanAsync(new RetentionSettings(days))).Warnings;

        Assert.Equal(expected is null ? 0 : 1, warnings.Count);
        Assert.All(warnings, warning => Assert.Contains(expected!, warning, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GLACIER_IR", null, "Objects under 128 KB do not move to GLACIER_IR")]
    [InlineData("GLACIER", null, "cannot read objects in GLACIER|Objects under 128 KB do not move to GLACIER")]
    [InlineData("GLACIER", "all_storage_classes_128K", "cannot read objects in GLACIER|Objects under 128 KB do not move to GLACIER")]
    [InlineData("GLACIER", "varies_by_storage_class", "cannot read objects in GLACIER|moves objects under 128 KB too")]
    [InlineData("GLACIER_IR", "varies_by_storage_class", "Objects under 128 KB do not move to GLACIER_IR")]
    public async Task An_archive_is_told_with_its_price(string storageClass, string? header, string expected)
    {
        _logs.WithRules("", header);

        var warnings = (await _logs.PlanAsync(new RetentionSettings(400, archiveAfterDays: 30, storageClass: storageClass))).Warnings;

        Assert.Collection(warnings, [.. expected.Split('|').Select(static piece => (Action<string>)(warning => Assert.Contains(piece, warning, StringComparison.Ordinal)))]);
    }
}
