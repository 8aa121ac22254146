using System.Management.Automation;
using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>The error that each fault is to be told by.</summary>
internal static class FaultErrors
{
    private static readonly Dictionary<FaultKind, (ErrorCategory Category, string Id)> Usual = new()
    {
        [FaultKind.Throttling] = (ErrorCategory.LimitsExceeded, "AwsThrottled"),
        [FaultKind.InternalError] = (ErrorCategory.ConnectionError, "AwsServiceFailed"),
        [FaultKind.ServiceUnavailable] = (ErrorCategory.ConnectionError, "AwsServiceFailed"),
        [FaultKind.DroppedConnection] = (ErrorCategory.ConnectionError, "AwsUnreachable"),
        [FaultKind.CutBody] = (ErrorCategory.ConnectionError, "AwsUnreachable"),
        [FaultKind.Slow] = (ErrorCategory.OperationTimeout, "AwsTimeout"),
        [FaultKind.AccessDenied] = (ErrorCategory.PermissionDenied, "AwsAccessDenied"),
        [FaultKind.ExpiredCredentials] = (ErrorCategory.AuthenticationError, "AwsCredentialsExpired"),
    };

    /// <summary>The first listings find where logs are, and all hangs on them; each later one is of a folder of logs.</summary>
    private const int FirstListings = 4;

    /// <summary>What is told by ids of its own where one log file or folder is not given, and others may be.</summary>
    private static readonly Dictionary<FaultKind, string> OfOne = new()
    {
        [FaultKind.Throttling] = "Unreadable",
        [FaultKind.InternalError] = "Unreadable",
        [FaultKind.ServiceUnavailable] = "Unreadable",
        [FaultKind.DroppedConnection] = "Unreadable",
        [FaultKind.CutBody] = "Unreadable",
        [FaultKind.Slow] = "Unreadable",
        [FaultKind.AccessDenied] = "Denied",
    };

    /// <summary>Category and id of the error of a case.</summary>
    public static (ErrorCategory Category, string Id) Of(FaultScenario scenario, FaultCase fault)
        => scenario.ReadsLogs && PartOf(fault) is { } part && OfOne.TryGetValue(fault.Kind, out var id) ? (Usual[fault.Kind].Category, part + id) : Usual[fault.Kind];

    private static string? PartOf(FaultCase fault)
        => fault.Operation == "s3:GetObject" ? "LogObject" : fault.Operation == "s3:ListObjectsV2" && fault.Earlier >= FirstListings ? "LogFolder" : null;
}
