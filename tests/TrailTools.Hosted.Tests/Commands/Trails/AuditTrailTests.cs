using System.Management.Automation;
using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Commands.Trails;

/// <summary>The cmdlets of trails, against the sandbox.</summary>
public sealed class AuditTrailTests(SessionFixture fixture) : IClassFixture<SessionFixture>, IDisposable
{
    private readonly LogSandbox _sandbox = new();

    [Fact]
    public void A_trail_is_made_once_and_a_second_run_changes_nothing()
    {
        var first = Assert.Single(Run("New-AuditTrail @a -RetentionDays 400").Good());
        _sandbox.Server.Journal.Clear();
        var second = Assert.Single(Run("New-AuditTrail @a -RetentionDays 400").Good());

        Assert.Empty(_sandbox.Server.Journal.Writes);
        foreach (var property in (string[])["TrailName", "BucketName", "TrailArn", "AccountId", "RetentionDays", "IsLogging", "Planned"])
            Assert.Equal(first.Properties[property].Value, second.Properties[property].Value);
        Assert.Equal(("management-events", 400, true, false), (first.Properties["Name"].Value, first.Properties["RetentionDays"].Value, first.Properties["IsLogging"].Value, first.Properties["Planned"].Value));
    }

    [Fact]
    public void WhatIf_plans_the_whole_pipeline_and_sends_reads_alone()
    {
        _sandbox.Server.Journal.Clear();

        var planned = Assert.Single(Run("New-AuditTrail @a -WhatIf | Set-LogRetention -Days 400 -WhatIf").Good());

        Assert.Empty(_sandbox.Server.Journal.Writes);
        Assert.Equal(true, planned.Properties["Planned"].Value);
        Assert.StartsWith("aws-cloudtrail-logs-", planned.Properties["BucketName"].Value.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Trails_are_listed_tested_stopped_started_and_removed_down_the_pipeline()
    {
        Run("New-AuditTrail @a").Good();

        Assert.Equal([true], Run("Get-AuditTrail management-* @a").Values("IsLogging"));
        Assert.Equal([false], Run("Get-AuditTrail @a | Stop-AuditTrail -PassThru -Confirm:$false").Values("IsLogging"));
        Assert.Equal(["Failed"], Run("Get-AuditTrail @a | Test-AuditTrail | Where-Object Check -eq Logging").Values("Status").Select(static status => status!.ToString()));
        Assert.Equal([true], Run("'management-events' | Start-AuditTrail @a -PassThru").Values("IsLogging"));
        Assert.Empty(Run("Get-AuditTrail @a | Remove-AuditTrail -IncludeBucket -Confirm:$false; Get-AuditTrail @a").Good());
    }

    [Theory]
    [InlineData("-Quiet", true)]
    [InlineData("-Quiet -MinimumSeverity Low", false)]
    [InlineData("-Quiet -MinimumSeverity Critical", true)]
    public void A_trail_that_was_just_made_as_proposed_passes_all_that_matters(string arguments, bool passes)
    {
        Run("New-AuditTrail @a").Good();

        Assert.Equal([passes], Run($"Test-AuditTrail @a {arguments}").Good().Select(static truth => truth.BaseObject));
    }

    [Fact]
    public void Checks_that_matter_less_can_be_left_out()
    {
        Run("New-AuditTrail @a").Good();

        Assert.Contains(CheckNames(""), static name => name == "Versioning");
        Assert.DoesNotContain(CheckNames("-MinimumSeverity Medium"), static name => name is "Versioning" or "Retention");
    }

    [Fact]
    public void No_trail_has_not_passed()
    {
        var outcome = Run("Test-AuditTrail @a -Quiet");

        Assert.Equal([false], outcome.Good().Select(static truth => truth.BaseObject));
        Assert.Contains("no trail", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_trail_that_went_through_clixml_is_known_by_its_shape()
    {
        var trail = Assert.Single(Run("New-AuditTrail @a").Good());
        var copy = PSSerializer.Deserialize(PSSerializer.Serialize(trail));
        Assert.DoesNotContain("Cloud", PSObject.AsPSObject(copy).Properties.Select(static property => property.Name));

        Assert.Equal([false], Run("$b | Stop-AuditTrail @a -PassThru -Confirm:$false", copy).Values("IsLogging"));
    }

    [Theory]
    [InlineData("42 | Stop-AuditTrail @a", "TrailInputUnknown")]
    [InlineData("Start-AuditTrail none @a", "TrailMissing")]
    [InlineData("Get-AuditTrail none @a", "TrailMissing")]
    [InlineData("Test-AuditTrail none @a", "TrailMissing")]
    [InlineData("Remove-AuditTrail management-events @a -IncludeBucket -Confirm:$false", "TrailBucketFull")]
    public void What_cannot_be_is_one_error_and_changes_nothing(string script, string id)
    {
        Run("New-AuditTrail @a -BucketName $b", LogSandbox.Bucket);
        _sandbox.Server.Journal.Clear();

        Assert.Equal([id], Run(script).ErrorIds);
        Assert.Empty(_sandbox.Server.Journal.Writes);
    }

    [Theory]
    [InlineData("Stop-AuditTrail management-events, none @a")]
    [InlineData("Remove-AuditTrail management-events, none @a")]
    [InlineData("Get-AuditTrail @a | Stop-AuditTrail")]
    [InlineData("Get-AuditTrail @a | Remove-AuditTrail")]
    [InlineData("New-AuditTrail again @a -Confirm")]
    [InlineData("Get-AuditTrail @a | Set-LogRetention -Days 400 -Confirm")]
    public void Where_nobody_can_answer_the_pipeline_ends_and_nothing_is_changed(string script)
    {
        Run("New-AuditTrail @a -BucketName $b", LogSandbox.Bucket);
        _sandbox.Server.Journal.Clear();

        var outcome = Run(script);

        Assert.Equal("ConfirmationRequired", outcome.TerminatingId);
        Assert.Empty(outcome.Errors);
        Assert.Empty(_sandbox.Server.Journal.Writes);
    }

    [Theory]
    [InlineData("Stop-AuditTrail management-events @a -Confirm:$false", 0)]
    [InlineData("Start-AuditTrail management-events @a", 0)]
    [InlineData("Start-AuditTrail management-events @a -PassThru", 1)]
    [InlineData("Remove-AuditTrail management-events @a -Confirm:$false", 0)]
    public void How_long_logs_live_is_asked_where_it_is_told(string script, int reads)
    {
        Run("New-AuditTrail @a").Good();
        _sandbox.Server.Journal.Clear();

        Run(script).Good();

        Assert.Equal(reads, _sandbox.Server.Journal.Entries.Count(static entry => entry.Operation == "s3:GetBucketLifecycleConfiguration"));
    }

    [Theory]
    [InlineData("New-AuditTrail a--b @a", "TrailNameInvalid")]
    [InlineData("New-AuditTrail -Tag @{ 'aws:x' = 'y' } @a", "TagInvalid")]
    [InlineData("New-AuditTrail -Organization @a", "OrganizationMissing")]
    [InlineData("New-AuditTrail -Confirm @a", "ConfirmationRequired")]
    public void A_trail_that_cannot_be_made_ends_the_pipeline_and_changes_nothing(string script, string id)
    {
        _sandbox.Server.Journal.Clear();

        Assert.Equal(id, Run(script).TerminatingId);
        Assert.Empty(_sandbox.Server.Journal.Writes);
    }

    [Fact]
    public async Task A_stop_takes_back_what_was_done_before_the_pipeline_ends()
    {
        _sandbox.Server.Faults.Add(new FaultRule("s3:PutBucketTagging", FaultKind.Slow) { Delay = TimeSpan.FromSeconds(20) });

        Assert.True(await fixture.Session.RunAndStop("New-AuditTrail @a -Verbose 4>&1 | Where-Object { $_ -like 'Tag bucket*' }", _sandbox.Connection));

        Assert.Contains(_sandbox.Server.Journal.Writes, static entry => entry is { Operation: "s3:DeleteBucket", Status: 204 });
        Assert.Empty(Run("Get-AuditTrail @a").Good());
    }

    public void Dispose() => _sandbox.Dispose();

    private IEnumerable<string?> CheckNames(string arguments) => Run($"Test-AuditTrail @a {arguments}").Values("Check").Cast<string?>();

    private Outcome Run(string script, object? argument = null) => fixture.Session.Run(script, _sandbox.Connection, argument);
}
