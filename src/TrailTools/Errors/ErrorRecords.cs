using System.Management.Automation;
using TrailTools.Diagnostics;

namespace TrailTools.Errors;

/// <summary>The one place where error records are made.</summary>
internal static class ErrorRecords
{
    private static readonly Dictionary<TrailErrorKind, ErrorCategory> Categories = new()
    {
        [TrailErrorKind.NotFound] = ErrorCategory.ObjectNotFound,
        [TrailErrorKind.Denied] = ErrorCategory.PermissionDenied,
        [TrailErrorKind.Unauthenticated] = ErrorCategory.AuthenticationError,
        [TrailErrorKind.Throttled] = ErrorCategory.LimitsExceeded,
        [TrailErrorKind.Invalid] = ErrorCategory.InvalidArgument,
        [TrailErrorKind.Corrupt] = ErrorCategory.InvalidData,
        [TrailErrorKind.Conflict] = ErrorCategory.ResourceExists,
        [TrailErrorKind.Timeout] = ErrorCategory.OperationTimeout,
        [TrailErrorKind.Unreachable] = ErrorCategory.ConnectionError,
        [TrailErrorKind.Budget] = ErrorCategory.QuotaExceeded,
    };

    /// <summary>The record of a failure: its kind as category, its id, its subject as target.</summary>
    public static ErrorRecord Of(TrailException error) => new(error, error.Id, Categories[error.Kind], error.Subject);
}
