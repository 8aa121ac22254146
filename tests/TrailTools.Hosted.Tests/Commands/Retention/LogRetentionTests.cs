using System.Management.Automation;
using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Commands.Retention;

/// <summary>The cmdlets of retention against an endpoint that is as strict as S3.</summary>
public sealed class LogRetentionTests(SessionFixture fixture) : IClassFixture<SessionFixture>, IDisposable
{
    private const string Tidy = "<Rule><ID>tidy</ID><Filter><Prefix>tmp/</Prefix></Filter><Status>Enabled</Status><Expiration><Days>3</Days></Expiration></Rule>";
    private readonly LogSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void What_is_set_is_read_and_cleared_and_others_rules_stay()
    {
        _sandbox.Lifecycle = $"<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{Tidy}</LifecycleConfiguration>";

        var set = Assert.Single(Run("Set-LogRetention my-trail-logs -Days 400 -DigestDays 800 @a").Good());
        Assert.Equal((400, 800, false), (Value(set, "Days"), Value(set, "DigestDays"), Value(set, "Planned")));
        Assert.Contains(Tidy, _sandbox.Lifecycle, StringComparison.Ordinal);

        var got = Assert.Single(Run("Get-LogRetention -BucketName my-trail-logs @a").Good());
        Assert.Equal((400, 800, LogSandbox.Account), (Value(got, "Days"), Value(got, "DigestDays"), Value(got, "AccountId")));
        Assert.Equal(5, ((System.Collections.ICollection)Value(got, "Rules")!).Count);

        Run("Get-LogRetention my-trail-logs @a | Clear-LogRetention").Good();
        Assert.DoesNotContain("TrailTools-", _sandbox.Lifecycle, StringComparison.Ordinal);
        Assert.Contains(Tidy, _sandbox.Lifecycle, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stop_before_the_rules_are_read_back_takes_them_back()
    {
        const string Read = "s3:GetBucketLifecycleConfiguration";
        _sandbox.Server.Journal.Clear();
        Run("Set-LogRetention my-trail-logs -Days 400 @a -WhatIf").Good();
        var planning = _sandbox.Server.Journal.Entries.Count(static entry => entry.Operation == Read);
        // The put looks once more at what is there; the read after that is the slow one.
        _sandbox.Server.Faults.Add(new FaultRule(Read, FaultKind.Slow) { Delay = TimeSpan.FromMinutes(1), After = planning + 1, Times = 1 });

        Assert.True(await fixture.Session.RunAndStop("Set-LogRetention my-trail-logs -Days 400 @a -Verbose 4>&1 | Where-Object { $_ -like 'Read back*' }", _sandbox.Connection));

        Assert.Contains(_sandbox.Server.Journal.Writes, static entry => entry.Operation == "s3:PutBucketLifecycleConfiguration");
        Assert.Null(_sandbox.Lifecycle);
    }

    [Fact]
    public void WhatIf_sends_reads_only_and_gives_what_would_be()
    {
        _sandbox.Server.Journal.Clear();

        var planned = Assert.Single(Run("Set-LogRetention my-trail-logs -Days 400 @a -WhatIf").Good());

        Assert.Equal((400, true), (Value(planned, "Days"), Value(planned, "Planned")));
        Assert.NotEmpty(_sandbox.Server.Journal.Entries);
        Assert.Empty(_sandbox.Server.Journal.Writes);
        Assert.Null(_sandbox.Lifecycle);
    }

    [Fact]
    public void Twice_is_as_once()
    {
        Run("Set-LogRetention my-trail-logs -Days 400 @a").Good();
        _sandbox.Server.Journal.Clear();

        Run("Set-LogRetention my-trail-logs -Days 400 @a").Good();

        Assert.Empty(_sandbox.Server.Journal.Writes);
    }

    [Fact]
    public void It_asks_where_something_would_be_lost_and_only_there()
    {
        Run("Set-LogRetention my-trail-logs -Days 600 @a").Good();

        var outcome = Run("Set-LogRetention my-trail-logs -Days 400 @a");
        Assert.Equal("ConfirmationRequired", outcome.TerminatingId);
        Assert.Contains("TrailTools-CloudTrail-111122223333 is shortened from 600 to 400 days. Nobody is there", outcome.Terminating!.Exception.Message, StringComparison.Ordinal);
        Assert.Equal("ConfirmationRequired", Run("Set-LogRetention my-trail-logs -Days 700 @a -Confirm").TerminatingId);
        Assert.Contains("<Days>600</Days>", _sandbox.Lifecycle, StringComparison.Ordinal);
        Assert.Equal(400, Value(Assert.Single(Run("Set-LogRetention my-trail-logs -Days 400 @a -Confirm:$false").Good()), "Days"));
    }

    [Theory]
    [InlineData("[pscustomobject]@{BucketName='my-trail-logs'; KeyPrefix=$null; TrailName='t'; HomeRegion='us-east-1'; AccountId='111122223333'; IsOrganizationTrail=$false; Planned=$false}")]
    [InlineData("[pscustomobject]@{BucketName='my-trail-logs'}")]
    [InlineData("[pscustomobject]@{BucketName='my-trail-logs'; AccountId='111122223333'; KeyPrefix=''}")]
    public void An_object_of_the_shape_is_taken(string input) => Assert.Equal(400, Value(Assert.Single(Run($"{input} | Set-LogRetention -Days 400 @a").Good()), "Days"));

    [Theory]
    [InlineData("1 | Set-LogRetention -Days 400 @a", "RetentionInputUnknown", ErrorCategory.InvalidArgument)]
    [InlineData("[pscustomobject]@{BucketName='none'} | Get-LogRetention @a", "BucketMissing", ErrorCategory.ObjectNotFound)]
    [InlineData("[pscustomobject]@{BucketName='my-trail-logs'; AccountId='999988887777'} | Get-LogRetention @a", "AwsAccountDiffers", ErrorCategory.ResourceExists)]
    public void From_the_pipeline_one_of_many_fails_and_the_others_go_on(string script, string id, ErrorCategory category)
    {
        var error = Assert.Single(Run(script).Errors);

        Assert.Equal((id, category), (error.FullyQualifiedErrorId.Split(',')[0], error.CategoryInfo.Category));
    }

    [Theory]
    [InlineData("Set-LogRetention my-trail-logs -Days 0 @a", "RetentionDaysInvalid")]
    [InlineData("Set-LogRetention my-trail-logs -Days 400 -DigestDays 30 @a", "DigestDaysInvalid")]
    [InlineData("Set-LogRetention my-trail-logs -Days 30 -ArchiveAfterDays 30 @a", "ArchiveDaysInvalid")]
    [InlineData("Set-LogRetention my-trail-logs -Days 400 -ArchiveAfterDays 30 -StorageClass ICE @a", "StorageClassUnknown")]
    [InlineData("Measure-LogRetention my-trail-logs -Days 0 @a", "RetentionDaysInvalid")]
    [InlineData("Measure-LogRetention my-trail-logs -PriceTable /none/prices.json @a", "PathNotFound")]
    public void What_cannot_be_is_refused_before_any_call(string script, string id)
    {
        _sandbox.Server.Journal.Clear();

        Assert.Equal(id, Run(script).TerminatingId);
        Assert.Empty(_sandbox.Server.Journal.Entries);
    }

    [Fact]
    public void A_measure_has_a_row_for_each_life()
    {
        var costs = Run("Measure-LogRetention my-trail-logs @a -WarningAction SilentlyContinue").Good();

        Assert.Equal([30, 90, 365], costs.Select(static cost => Value(cost, "Days")));
        Assert.All(costs, static cost => Assert.Equal((1L, "USD"), (Value(cost, "CurrentObjects"), Value(cost, "Currency"))));
    }

    private Outcome Run(string script) => fixture.Session.Run(script, _sandbox.Connection);

    private static object? Value(PSObject found, string property) => found.Properties[property].Value;
}
