using System.Management.Automation;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Tables;

/// <summary>The cmdlets of Athena's tables and workgroups against an endpoint that plays Athena, S3 and CloudTrail.</summary>
public sealed class AthenaTableTests(SessionFixture fixture) : IClassFixture<SessionFixture>, IDisposable
{
    private const string Name = "cloudtrail_logs_my_trail_logs";
    private readonly LogSandbox _sandbox = new();

    public void Dispose() => _sandbox.Dispose();

    [Fact]
    public void A_table_is_made_once_read_and_taken_away()
    {
        var made = Assert.Single(Run("New-TrailAthenaTable my-trail-logs @a").Good());
        Assert.Equal(($"default.{Name}", "my-trail-logs", false, new DateOnly(2026, 3, 4)), ($"{made}", Value(made, "BucketName"), Value(made, "Planned"), Value(made, "FirstDay")));

        _sandbox.Server.Journal.Clear();
        Assert.Single(Run("New-TrailAthenaTable my-trail-logs @a").Good());
        Assert.Empty(_sandbox.Server.Journal.Writes);

        var got = Assert.Single(Run("Get-TrailAthenaTable @a").Good());
        foreach (var property in new[] { "Location", "Accounts", "Regions", "FirstDay", "ExtraColumns", "MissingColumns", "IsAccountInjected", "KeyPrefix", "OrganizationId", "AccountId", "Region" })
            Assert.Equal($"{Value(made, property)}", $"{Value(got, property)}");
        Assert.Equal("", $"{Value(got, "NewAccounts")}{Value(got, "NewRegions")}{Value(got, "MissingColumns")}");

        Run("Get-TrailAthenaTable @a | Remove-TrailAthenaTable").Good();
        Assert.Empty(Run("Get-TrailAthenaTable @a").Good());
        Assert.Equal(["AthenaTableMissing"], Run($"Get-TrailAthenaTable {Name} @a").ErrorIds);
    }

    [Fact]
    public void What_is_given_whole_is_DDL_without_AWS()
    {
        var ddl = Assert.Single(fixture.Session.Run("New-TrailAthenaTable my-trail-logs -AccountId 111122223333 -AwsRegion eu-west-1 -StartDate 2026-03-04T00:00Z -AsSql").Good());

        Assert.StartsWith($"CREATE EXTERNAL TABLE `default`.`{Name}` (\n", $"{ddl}", StringComparison.Ordinal);
        Assert.Contains("'projection.day.range'='2026/03/04,NOW'", $"{ddl}", StringComparison.Ordinal);
    }

    [Fact]
    public void The_DDL_reads_and_changes_nothing()
    {
        _sandbox.Server.Journal.Clear();

        var ddl = Assert.Single(Run("New-TrailAthenaTable my-trail-logs -AsSql @a").Good());

        Assert.Contains($"'projection.account.values'='{LogSandbox.Account}'", $"{ddl}", StringComparison.Ordinal);
        Assert.Empty(_sandbox.Server.Journal.Writes);
    }

    [Fact]
    public void WhatIf_shows_the_whole_pipeline_and_sends_reads_only()
    {
        _sandbox.Server.Journal.Clear();

        var planned = Assert.Single(Run("$WhatIfPreference = $true; New-AuditTrail management-events @a | Set-LogRetention -Days 400 | New-TrailAthenaTable -Database audit -ExtraColumn 'managementEvent string'; $WhatIfPreference = $false").Good());

        Assert.Contains("planned and not there yet", Assert.Single(Run("New-TrailAthenaTable my-trail-logs @a -WhatIf | Remove-TrailAthenaTable -WhatIf").Warnings), StringComparison.Ordinal);
        Assert.Equal((true, "audit", "managementevent"), (Value(planned, "Planned"), Value(planned, "Database"), $"{Value(planned, "ExtraColumns")}"));
        Assert.Empty(_sandbox.Server.Journal.Writes);
    }

    [Fact]
    public void A_trail_has_a_table_in_one_line()
    {
        var made = Assert.Single(Run("New-AuditTrail management-events @a | Set-LogRetention -Days 400 | New-TrailAthenaTable -Database audit").Good());

        Assert.Equal("audit", Value(made, "Database"));
        Assert.StartsWith("aws-cloudtrail-logs-", $"{Value(made, "BucketName")}", StringComparison.Ordinal);
        Assert.Equal(LogSandbox.Account, $"{Value(made, "Accounts")}");
        Assert.Single(Run("Get-TrailAthenaTable -Database audit @a").Good());
    }

    [Fact]
    public void A_table_that_differs_is_told_and_made_anew_by_force()
    {
        Run("New-TrailAthenaTable my-trail-logs @a").Good();

        var refused = Run("New-TrailAthenaTable my-trail-logs -StartDate 2026-03-01T00:00Z @a");
        Assert.Equal("AthenaTableDiffers", refused.TerminatingId);
        Assert.Contains("its first day is 2026-03-04, and not 2026-03-01", refused.Terminating!.Exception.Message, StringComparison.Ordinal);

        var made = Assert.Single(Run("New-TrailAthenaTable my-trail-logs -StartDate 2026-03-01T00:00Z -Force @a").Good());
        Assert.Equal(new DateOnly(2026, 3, 1), Value(made, "FirstDay"));
    }

    [Fact]
    public void What_was_selected_from_a_table_is_one_still()
    {
        Run("New-TrailAthenaTable my-trail-logs @a").Good();

        Run("Get-TrailAthenaTable @a | ForEach-Object { [pscustomobject]@{ Name = $_.Name; Database = $_.Database; AccountId = $_.AccountId } } | Remove-TrailAthenaTable @a").Good();

        Assert.Empty(Run("Get-TrailAthenaTable @a").Good());
        Assert.Equal(["TableInputUnknown"], Run("1 | Remove-TrailAthenaTable @a").ErrorIds);
    }

    [Fact]
    public void A_workgroup_is_made_once()
    {
        var made = Assert.Single(Run("New-TrailWorkGroup audit 50GB -ResultRetentionDays 30 @a").Good());
        Assert.Equal((53687091200L, 30, true, false), (Value(made, "MaxScanBytes"), Value(made, "ResultRetentionDays"), Value(made, "IsEnforced"), Value(made, "Planned")));

        _sandbox.Server.Journal.Clear();
        Assert.Single(Run("New-TrailWorkGroup audit 50GB -ResultRetentionDays 30 @a").Good());
        Assert.Empty(_sandbox.Server.Journal.Writes);

        Assert.Equal("AthenaWorkGroupDiffers", Run("New-TrailWorkGroup audit 1GB @a").TerminatingId);
        Assert.Single(Run("New-TrailWorkGroup audit 1GB -Force @a").Good());
        Assert.Equal("", $"{Value(Assert.Single(Run("New-TrailAthenaTable my-trail-logs -WorkGroup audit @a").Good()), "OutputLocation")}");
    }

    private static object? Value(PSObject found, string property) => found.Properties[property].Value;

    private Outcome Run(string script) => fixture.Session.Run(script, _sandbox.Connection);
}
