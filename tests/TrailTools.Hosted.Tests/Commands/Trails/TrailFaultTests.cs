using System.Management.Automation;
using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Commands.Trails;

/// <summary>Each call of each cmdlet fails in each way: the right category, nothing half-made unsaid, and a second run completes the work.</summary>
public class TrailFaultTests
{
    /// <summary>The one call whose answer has no body that says why it failed; where a bucket is, S3 says all the same.</summary>
    private const string Head = "s3:HeadBucket";

    private static readonly Dictionary<FaultKind, ErrorCategory> Categories = new()
    {
        [FaultKind.Throttling] = ErrorCategory.LimitsExceeded,
        [FaultKind.InternalError] = ErrorCategory.ConnectionError,
        [FaultKind.ServiceUnavailable] = ErrorCategory.ConnectionError,
        [FaultKind.DroppedConnection] = ErrorCategory.ConnectionError,
        [FaultKind.AccessDenied] = ErrorCategory.PermissionDenied,
        [FaultKind.ExpiredCredentials] = ErrorCategory.PermissionDenied,
    };

    [Theory]
    [InlineData("New-AuditTrail @a -DataEvent money -RetentionDays 400", "")]
    [InlineData("Stop-AuditTrail management-events @a -Confirm:$false", "New-AuditTrail @a")]
    [InlineData("Remove-AuditTrail management-events @a -IncludeBucket -Confirm:$false", "New-AuditTrail @a")]
    public void A_failure_is_told_in_its_category_and_a_second_run_completes(string script, string before)
    {
        var cases = Operations(script, before).SelectMany(static _ => Categories.Keys, static (operation, kind) => (operation, kind));
        Parallel.ForEach(cases, new ParallelOptions { MaxDegreeOfParallelism = 12 }, one => Try(script, before, one.operation, one.kind));
    }

    /// <summary>The calls that a script makes when all goes well.</summary>
    private static IReadOnlyList<string> Operations(string script, string before)
    {
        using var sandbox = new LogSandbox();
        using var session = new ModuleSession();
        session.Run(before, sandbox.Connection).Good();
        sandbox.Server.Journal.Clear();
        session.Run(script, sandbox.Connection).Good();
        return [.. sandbox.Server.Journal.Entries.Select(static entry => entry.Operation).Distinct()];
    }

    private static void Try(string script, string before, string operation, FaultKind kind)
    {
        using var sandbox = new LogSandbox();
        using var session = new ModuleSession();
        session.Run(before, sandbox.Connection).Good();
        sandbox.Server.Faults.Add(new FaultRule(operation, kind));

        var failed = session.Run(script, sandbox.Connection);
        var error = failed.Terminating ?? failed.Errors.SingleOrDefault();
        sandbox.Server.Faults.Clear();

        if (error is null)
        {
            // What was not needed, or may be left out: then the work is done.
            Assert.True(operation == Head || failed.Warnings.Count > 0, $"{operation} {kind} is not told");
            return;
        }

        Assert.True(error.CategoryInfo.Category == Categories[kind] || operation == Head, $"{operation} {kind}: {error} {error.CategoryInfo}");
        Assert.NotEqual(ErrorCategory.NotSpecified, error.CategoryInfo.Category);
        session.Run(script, sandbox.Connection).Good();
        sandbox.Server.Journal.Clear();
        if (script.StartsWith("New-", StringComparison.Ordinal))
            Assert.Empty(AfterSecondRun(session, sandbox, script));
    }

    private static IEnumerable<string> AfterSecondRun(ModuleSession session, LogSandbox sandbox, string script)
    {
        session.Run(script, sandbox.Connection).Good();
        return sandbox.Server.Journal.Writes.Select(static entry => entry.Operation);
    }
}
