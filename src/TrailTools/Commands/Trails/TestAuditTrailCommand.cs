using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Trails;
using TrailTools.Trails.Checks;

namespace TrailTools.Commands.Trails;

/// <summary>Test-AuditTrail: whether trails record all there is to record, into a bucket that is safe.</summary>
[Cmdlet(VerbsDiagnostic.Test, "AuditTrail", DefaultParameterSetName = NameSet)]
[OutputType(typeof(TrailCheck), typeof(bool))]
public sealed class TestAuditTrailCommand : AwsCmdlet
{
    private const string NameSet = "Name";
    private const string InputSet = "InputObject";
    private bool _hasTrail;
    private bool _hasPassed = true;

    /// <summary>The trails' names; if not given, all that record in the Region of the connection.</summary>
    [Parameter(Position = 0, ParameterSetName = NameSet), ValidateNotNullOrEmpty, SupportsWildcards]
    public string[] Name { get; set; } = [];

    /// <summary>A trail, as Get-AuditTrail gives it, or its name.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Gives one truth for all trails together: whether there is one, and all of all passed.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <summary>Leaves out checks that matter less: Low, Medium, High or Critical; if not given, Low, and with -Quiet Medium.</summary>
    [Parameter]
    public CheckSeverity MinimumSeverity { get; set; }

    private CheckSeverity Least => Quiet && !MyInvocation.BoundParameters.ContainsKey(nameof(MinimumSeverity)) ? CheckSeverity.Medium : MinimumSeverity;

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        if (ParameterSetName == InputSet)
            Guard(TestInput);
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(() =>
    {
        if (ParameterSetName == NameSet)
            TestNames(Connect());
        if (!_hasTrail)
            Log.Warning("There is no trail, so that nothing is recorded beyond the 90 days of the event history: make one by New-AuditTrail.");
        if (Quiet)
            WriteObject(_hasTrail && _hasPassed);
    });

    private void TestNames(ICloud cloud)
    {
        var names = new NameFilter(Name);
        Drain(new TrailReader(cloud, Log).ReadAsync(names.IsAsked, includeShadow: true, StopToken), trail => Guard(() => Test(cloud, trail)));
        foreach (var missing in names.Missing)
            Guard(() => throw new TrailException(TrailErrorKind.NotFound, "TrailMissing", missing, $"There is no trail '{missing}' that records in {cloud.Region}."));
    }

    private void TestInput()
    {
        var input = TrailInput.Of(InputObject!);
        var cloud = Connect(input.Cloud, input.AccountId);
        Test(cloud, input.Planned ?? Wait(new TrailReader(cloud, Log).FindAsync(input.Name, StopToken)));
    }

    private void Test(ICloud cloud, AuditTrail trail)
    {
        var checks = Wait(new TrailTester(cloud, TimeProvider.System).TestAsync(trail, StopToken)).Where(check => check.Severity >= Least).ToList();
        _hasTrail = true;
        _hasPassed &= checks.All(static check => check.Status == CheckStatus.Passed);
        if (!Quiet)
            WriteObject(checks, enumerateCollection: true);
    }

    // A trail that cannot be tested has not passed, and does not end the others.
    private void Guard(Action test)
    {
        try
        {
            test();
        }
        catch (TrailException error)
        {
            _hasPassed = false;
            Log.Skipped(error);
        }
    }
}
