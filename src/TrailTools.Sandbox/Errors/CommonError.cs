namespace TrailTools.Sandbox.Errors;

/// <summary>Refusals that every service knows, each under its own code.</summary>
internal enum CommonError
{
    /// <summary>The request has no signature.</summary>
    Unsigned,

    /// <summary>The signature's credential cannot be read.</summary>
    MalformedSignature,

    /// <summary>No account has that access key.</summary>
    UnknownAccessKey,

    /// <summary>The credentials were valid once.</summary>
    Expired,

    /// <summary>The caller may not do that.</summary>
    Denied,

    /// <summary>Too many calls.</summary>
    Throttled,

    /// <summary>The service failed.</summary>
    Internal,

    /// <summary>The service is not there for now.</summary>
    Unavailable,

    /// <summary>There is no such operation.</summary>
    UnknownOperation,
}
