namespace TrailTools.Sandbox.Faults;

/// <summary>What goes wrong.</summary>
public enum FaultKind
{
    /// <summary>The service says that there are too many calls.</summary>
    Throttling,

    /// <summary>The service fails: HTTP 500.</summary>
    InternalError,

    /// <summary>The service is not there for now: HTTP 503.</summary>
    ServiceUnavailable,

    /// <summary>The connection is closed before an answer; nothing was done. AWS's SDK for .NET asks again at once, whatever it is told of retries.</summary>
    DroppedConnection,

    /// <summary>Half of the answer's body comes, or nothing where it has none, then the connection is closed; what was asked was done.</summary>
    CutBody,

    /// <summary>The answer comes late; what was asked was done at once.</summary>
    Slow,

    /// <summary>The caller may not do that.</summary>
    AccessDenied,

    /// <summary>The caller's credentials have expired.</summary>
    ExpiredCredentials,
}
