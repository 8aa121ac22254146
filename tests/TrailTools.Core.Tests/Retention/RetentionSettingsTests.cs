using TrailTools.Diagnostics;
using TrailTools.Retention;

namespace TrailTools.Core.Tests.Retention;

public class RetentionSettingsTests
{
    /// <summary>Days, digest days, archive days, class; the id of the error, or nothing.</summary>
    [Theory]
    [InlineData(1L, null, null, null, null)]
    [InlineData(2_900_000L, null, null, null, null)]
    [InlineData(0L, null, null, null, "RetentionDaysInvalid")]
    [InlineData(-5L, null, null, null, "RetentionDaysInvalid")]
    [InlineData(2_147_483_648L, null, null, null, "RetentionDaysInvalid")]
    [InlineData(long.MaxValue, null, null, null, "RetentionDaysInvalid")]
    [InlineData(400L, 400L, null, null, null)]
    [InlineData(400L, 800L, null, null, null)]
    [InlineData(400L, 399L, null, null, "DigestDaysInvalid")]
    [InlineData(400L, 2_147_483_648L, null, null, "DigestDaysInvalid")]
    [InlineData(400L, null, 30L, null, null)]
    [InlineData(400L, null, 0L, "glacier", null)]
    [InlineData(400L, null, -1L, "GLACIER", "ArchiveDaysInvalid")]
    [InlineData(400L, null, null, "GLACIER", "ArchiveDaysInvalid")]
    [InlineData(400L, null, 400L, "INTELLIGENT_TIERING", "ArchiveDaysInvalid")]
    [InlineData(400L, null, 399L, "INTELLIGENT_TIERING", null)]
    [InlineData(400L, null, 29L, "STANDARD_IA", "ArchiveDaysInvalid")]
    [InlineData(400L, null, 30L, "STANDARD_IA", null)]
    [InlineData(59L, null, 30L, "ONEZONE_IA", "ArchiveDaysInvalid")]
    [InlineData(60L, null, 30L, "ONEZONE_IA", null)]
    [InlineData(119L, null, 30L, "GLACIER_IR", "ArchiveDaysInvalid")]
    [InlineData(120L, null, 30L, "GLACIER_IR", null)]
    [InlineData(209L, null, 30L, "DEEP_ARCHIVE", "ArchiveDaysInvalid")]
    [InlineData(210L, null, 30L, "DEEP_ARCHIVE", null)]
    [InlineData(400L, null, 30L, "STANDARD", "StorageClassUnknown")]
    [InlineData(400L, null, 30L, "", "StorageClassUnknown")]
    public void Only_what_S3_takes_and_makes_sense_is_taken(long days, long? digestDays, long? archiveDays, string? storageClass, string? error)
    {
        var thrown = Record.Exception(() => new RetentionSettings(days, digestDays, archiveDays, storageClass));

        Assert.Equal(error, (thrown as TrailException)?.Id);
        Assert.True(thrown is null or TrailException { Kind: TrailErrorKind.Invalid });
    }

    [Fact]
    public void Without_a_class_files_move_to_the_cheapest_that_is_read_at_once()
    {
        var settings = new RetentionSettings(400, archiveAfterDays: 60);

        Assert.Equal((60, "GLACIER_IR"), (settings.Archive!.Value.Days, settings.Archive.Value.Class.Name));
        Assert.Equal(400, settings.DigestDays);
        Assert.False(settings.IsUniform);
    }
}
