using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>-WhatIf sends nothing but reads, and shows as many steps as are then done.</summary>
public sealed class WhatIfTests : IDisposable
{
    private const string Trail = "New-AuditTrail @a";
    private readonly LogSandbox _sandbox = new();
    private readonly LineHost _host = new();
    private readonly ModuleSession _session;

    public WhatIfTests() => _session = new ModuleSession(_host);

    /// <summary>What is there before, and a pipeline in which -WhatIf stands as {0}.</summary>
    public static TheoryData<string, string> Pipelines => new()
    {
        { "", "New-AuditTrail @a {0}" },
        { "", "New-AuditTrail @a -BucketName my-trail-logs -DataEvent money {0}" },
        { "", "New-AuditTrail @a -RetentionDays 400 -DataEvent money -Tag @{{ team = 'security' }} {0}" },
        { $"{Trail}; Stop-AuditTrail management-events @a -Confirm:$false", "New-AuditTrail @a -NoFileValidation -Tag @{{ team = 'security' }} {0}" },
        { Trail, "New-AuditTrail @a {0}" },
        { Trail, "Stop-AuditTrail management-events @a {0}" },
        { $"{Trail}; Stop-AuditTrail management-events @a -Confirm:$false", "Get-AuditTrail @a | Start-AuditTrail {0}" },
        { Trail, "Remove-AuditTrail management-events @a {0}" },
        { Trail, "Get-AuditTrail @a | Remove-AuditTrail -IncludeBucket -Force {0}" },
        { "", "Set-LogRetention my-trail-logs -Days 400 @a {0}" },
        { "Set-LogRetention my-trail-logs -Days 600 @a", "Set-LogRetention my-trail-logs -Days 400 @a {0}" },
        { "Set-LogRetention my-trail-logs -Days 400 @a", "Get-LogRetention my-trail-logs @a | Clear-LogRetention {0}" },
        { "", "New-AuditTrail @a {0} | Set-LogRetention -Days 400 {0}" },
        { "", "New-AuditTrail @a {0} | Set-LogRetention -Days 400 {0} | Search-TrailEvent -Last 1d -Denied {1}" },
        { "", "New-AuditTrail @a {0} | Set-LogRetention -Days 400 {0} | New-TrailAthenaTable {0} | Search-TrailEvent -Last 1d -Denied {1}" },
        { Trail, "Get-AuditTrail @a | New-TrailAthenaTable -Database audit {0}" },
        { $"{Trail} | New-TrailAthenaTable -TableName t", "Get-AuditTrail @a | New-TrailAthenaTable -TableName t -StartDate 2026-01-01 -Force {0}" },
        { $"{Trail} | New-TrailAthenaTable", "Get-TrailAthenaTable @a | Remove-TrailAthenaTable {0}" },
        { "", "New-TrailWorkGroup audit @a -MaxScanBytes 1GB -OutputLocation s3://my-trail-logs/results/ {0}" },
    };

    [Theory]
    [MemberData(nameof(Pipelines))]
    public void What_is_shown_is_what_is_then_done(string before, string pipeline)
    {
        _session.Run(before, _sandbox.Connection).Good();

        var writes = Run(pipeline, "-WhatIf", "-WhatIf");
        var shown = _host.Lines.Where(static line => line.StartsWith("What if: ", StringComparison.Ordinal)).ToList();
        Assert.Empty(writes);

        // Reading back what was put is a step that changes nothing, and so is a question.
        var changes = shown.Where(static line => line.Contains("Performing the operation", StringComparison.Ordinal) && !line.Contains("Read back", StringComparison.Ordinal)).ToList();
        writes = Run(pipeline, "-Confirm:$false", "");
        var questions = pipeline.Contains("New-TrailAthenaTable {0} | Search", StringComparison.Ordinal) ? 1 : 0;
        Assert.True(writes.Count - questions == changes.Count, $"{string.Join('\n', changes)}\n{string.Join('\n', writes)}");
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public void The_preference_is_as_good_as_the_parameter(string before, string pipeline)
    {
        _session.Run(before, _sandbox.Connection).Good();

        Assert.Empty(Run($"$WhatIfPreference = $true; {pipeline}; $WhatIfPreference = $false", "", ""));
    }

    public void Dispose()
    {
        _session.Dispose();
        _sandbox.Dispose();
    }

    /// <summary>The calls that can have changed something.</summary>
    private List<string> Run(string pipeline, string changing, string asking)
    {
        _sandbox.Server.Journal.Clear();
        _session.Run(string.Format(System.Globalization.CultureInfo.InvariantCulture, pipeline, changing, asking), _sandbox.Connection).Good();
        Assert.NotEmpty(_sandbox.Server.Journal.Entries);
        return [.. _sandbox.Server.Journal.Writes.Select(static entry => entry.Operation)];
    }
}
