using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>Test-TrailIntegrity: its sources, its parameters and its one truth.</summary>
public sealed class IntegrityTests(SignedBucketFixture fixture) : IClassFixture<SignedBucketFixture>
{
    [Theory]
    [InlineData("Test-TrailIntegrity -BucketName $b -Quiet @a", true)]
    [InlineData("Test-TrailIntegrity -TrailName audit -Quiet @a", true)]
    [InlineData("Get-AuditTrail audit @a | Test-TrailIntegrity -Quiet", true)]
    [InlineData("Test-TrailIntegrity $c -Quiet", true)]
    [InlineData("$c | Test-TrailIntegrity -Quiet -AccountId 4444* -AwsRegion eu-*", true)]
    [InlineData("Test-TrailIntegrity $c -Quiet -AccountId 999988887777", false)]
    [InlineData("Test-TrailIntegrity $c -Quiet -EndTime 2026-03-01", false)]
    public void It_is_one_truth(string script, bool truth)
        => Assert.Equal([truth], Run(script).Good().Select(static said => said.BaseObject));

    [Fact]
    public void No_digests_is_false_with_a_warning()
    {
        var outcome = fixture.Session.Run("Test-TrailIntegrity $a -Quiet", Repository.SampleLogs);
        Assert.Equal([false], outcome.Good().Select(static said => said.BaseObject));
        Assert.Contains("no digests", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_and_a_scope_are_checked_alone()
    {
        var found = Run("Test-TrailIntegrity -BucketName $b @a -IncludeValid -AccountId 444455556666 -AwsRegion eu-west-1 -StartTime 2026-03-03T10:00Z -EndTime 2026-03-03T12:00Z -SummaryVariable summary; $summary").Good();

        Assert.Equal(4L, found[^1].Properties["ValidDigests"].Value);
        Assert.Equal((long)found.Count - 5, found[^1].Properties["ValidLogFiles"].Value);
        Assert.All(found.SkipLast(1), static finding => Assert.Equal(("444455556666", "eu-west-1"), ((string)finding.Properties["AccountId"].Value, (string)finding.Properties["AwsRegion"].Value)));
    }

    [Fact]
    public void Nothing_to_check_is_an_error() => Assert.Equal("SourceMissing", Run("Test-TrailIntegrity").TerminatingId);

    [Fact]
    public void What_if_reads_nothing()
    {
        fixture.Sandbox.Server.Journal.Clear();
        var estimate = Assert.Single(Run("Test-TrailIntegrity -BucketName $b @a -WhatIf").Good());
        Assert.Equal((long)fixture.Keys.Count, estimate.Properties["Objects"].Value);
    }

    [Fact]
    public async Task It_stops() => Assert.True(await fixture.Session.RunAndStop("while ($true) { Test-TrailIntegrity $a -IncludeValid }", fixture.Saved));

    private Outcome Run(string script) => fixture.Session.Run(script, fixture.Sandbox.Connection, fixture.Bucket, fixture.Saved);
}
