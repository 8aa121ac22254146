using System.Net;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Faults;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Journal;
using TrailTools.Sandbox.Services;
using TrailTools.Sandbox.Signing;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox;

/// <summary>Takes a request through the house: whose it is, what it asks for, what shall go wrong, the service's answer, the journal.</summary>
internal sealed class RequestHandler(ServiceDirectory services, AccountRegister accounts, FaultRules faults, RequestJournal journal, ICallObserver observer)
{
    private static readonly Dictionary<FaultKind, CommonError> Refusals = new()
    {
        [FaultKind.Throttling] = CommonError.Throttled,
        [FaultKind.InternalError] = CommonError.Internal,
        [FaultKind.ServiceUnavailable] = CommonError.Unavailable,
        [FaultKind.AccessDenied] = CommonError.Denied,
        [FaultKind.ExpiredCredentials] = CommonError.Expired,
    };

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpListenerContext context, CancellationToken stop)
    {
        var request = new SandboxRequest(context.Request);
        var scope = CredentialScope.Parse(request);
        var service = services.Of(request, scope);
        var operation = await service.IdentifyAsync(request, stop).ConfigureAwait(false);
        var fault = faults.Take($"{service.Name}:{operation.Name}", operation.Resource);
        if (fault?.Kind == FaultKind.DroppedConnection)
        {
            Record(service, operation, scope, 0, null);
            ResponseWriter.Drop(context);
            return;
        }

        using var response = await AnswerAsync(service, request, scope, operation, fault, stop).ConfigureAwait(false);
        Record(service, operation, scope, response.Status, response.ErrorCode);
        if (fault?.Kind == FaultKind.Slow)
            await Task.Delay(fault.Delay, stop).ConfigureAwait(false);
        await (fault?.Kind == FaultKind.CutBody
            ? ResponseWriter.SendHalfAsync(context, response, stop)
            : ResponseWriter.SendAsync(context, response, stop)).ConfigureAwait(false);
    }

    private async Task<SandboxResponse> AnswerAsync(
        ISandboxService service, SandboxRequest request, CredentialScope? scope, SandboxOperation operation, FaultRule? fault, CancellationToken stop)
    {
        try
        {
            var call = new SandboxCall(request, operation, Caller(service, request, scope), scope!.Region);
            var response = await AnswerAsync(service, call, fault, stop).ConfigureAwait(false);
            await observer.ObserveAsync(service.Name, call, response, stop).ConfigureAwait(false);
            return response;
        }
        catch (ServiceException error)
        {
            return service.Describe(error, request);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            // A mistake of the sandbox's own must reach whoever asked, as a failure of AWS would.
            return service.Describe(service.Errors.Of(CommonError.Internal, $"The sandbox failed: {error}"), request);
        }
    }

    private static async Task<SandboxResponse> AnswerAsync(ISandboxService service, SandboxCall call, FaultRule? fault, CancellationToken stop)
    {
        try
        {
            if (fault is not null && Refusals.TryGetValue(fault.Kind, out var refusal))
                throw service.Errors.Of(refusal);
            return await service.AnswerAsync(call, stop).ConfigureAwait(false);
        }
        catch (ServiceException error)
        {
            return service.Describe(error, call.Request);
        }
    }

    private SandboxIdentity Caller(ISandboxService service, SandboxRequest request, CredentialScope? scope)
        => !CredentialScope.IsSigned(request) ? throw service.Errors.Of(CommonError.Unsigned)
            : scope is null ? throw service.Errors.Of(CommonError.MalformedSignature)
            : accounts.Find(scope.AccessKey) ?? throw service.Errors.Of(CommonError.UnknownAccessKey);

    private void Record(ISandboxService service, SandboxOperation operation, CredentialScope? scope, int status, string? code)
        => journal.Add(new(
            $"{service.Name}:{operation.Name}",
            operation.Resource,
            operation.IsRead,
            scope is null ? null : accounts.Find(scope.AccessKey)?.AccountId,
            scope?.Region,
            status,
            code));
}
