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
        [FaultKind.AccessDenied] = (ErrorCategory.PermissionDenied, "AwsAccessDenied"),
        [FaultKind.ExpiredCredentials] = (ErrorCategory.AuthenticationError, "AwsCredentialsExpired"),
    };

    /// <summary>An answer to HEAD has no body that says why, so that a status is all there is to go by.</summary>
    private static readonly Dictionary<FaultKind, (ErrorCategory Category, string Id)> WithoutBody = new()
    {
        [FaultKind.Throttling] = (ErrorCategory.ConnectionError, "AwsServiceFailed"),
        [FaultKind.ExpiredCredentials] = (ErrorCategory.InvalidArgument, "AwsRequestRefused"),
    };

    /// <summary>Category and id of the error of a case.</summary>
    public static (ErrorCategory Category, string Id) Of(FaultCase fault)
        => fault.Operation == "s3:HeadBucket" && WithoutBody.TryGetValue(fault.Kind, out var bare) ? bare : Usual[fault.Kind];
}
