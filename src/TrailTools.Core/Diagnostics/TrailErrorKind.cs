namespace TrailTools.Diagnostics;

/// <summary>What sort of failure a <see cref="TrailException"/> tells of; decides the error category that PowerShell shows.</summary>
public enum TrailErrorKind
{
    /// <summary>The named thing is not there.</summary>
    NotFound,

    /// <summary>The caller may not do this.</summary>
    Denied,

    /// <summary>The other side does not take the caller for whom he says he is, whatever is asked.</summary>
    Unauthenticated,

    /// <summary>Too many calls; the same call may work later.</summary>
    Throttled,

    /// <summary>An argument cannot be used as given.</summary>
    Invalid,

    /// <summary>Data cannot be read as what it should be.</summary>
    Corrupt,

    /// <summary>Something of that name is there already, or differs from what was asked for.</summary>
    Conflict,

    /// <summary>It took longer than allowed.</summary>
    Timeout,

    /// <summary>No connection to the other side.</summary>
    Unreachable,

    /// <summary>It would cost or read more than allowed.</summary>
    Budget,
}
