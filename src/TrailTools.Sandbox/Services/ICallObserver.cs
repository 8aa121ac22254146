using TrailTools.Sandbox.Http;

namespace TrailTools.Sandbox.Services;

/// <summary>Is told of calls that were answered.</summary>
internal interface ICallObserver
{
    /// <summary>Takes note of a call.</summary>
    /// <param name="service">The service's name.</param>
    /// <param name="call">The call.</param>
    /// <param name="response">The answer, before it is sent.</param>
    /// <param name="stop">Stops it.</param>
    Task ObserveAsync(string service, SandboxCall call, SandboxResponse response, CancellationToken stop);
}
