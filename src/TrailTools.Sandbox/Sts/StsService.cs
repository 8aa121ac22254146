using System.Text;
using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Services;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Sts;

/// <summary>AWS Security Token Service: who a caller is, and sessions of roles. It speaks awsQuery: a form in, XML out.</summary>
internal sealed class StsService(AccountRegister accounts, SandboxClock clock) : ISandboxService
{
    private const string MediaType = "text/xml";
    private static readonly XNamespace Namespace = "https://sts.amazonaws.com/doc/2011-06-15/";

    private readonly Dictionary<string, (bool IsRead, Func<StsCall, object[]> Answer)> _operations = new(StringComparer.Ordinal)
    {
        ["GetCallerIdentity"] = (true, CallerTeller.Tell),
        ["AssumeRole"] = (false, new RoleSessionMaker(accounts, clock).Make),
    };

    /// <inheritdoc/>
    public string Name => "sts";

    /// <inheritdoc/>
    public ErrorDialect Errors => ErrorDialect.Query;

    /// <inheritdoc/>
    public bool LooksLike(SandboxRequest request)
        => request.Method == "POST" && request.Header("Content-Type")?.StartsWith("application/x-www-form-urlencoded", StringComparison.Ordinal) == true;

    /// <inheritdoc/>
    public async ValueTask<SandboxOperation> IdentifyAsync(SandboxRequest request, CancellationToken stop)
    {
        var form = await FormAsync(request, stop).ConfigureAwait(false);
        var action = form.GetValueOrDefault("Action", "");
        return _operations.TryGetValue(action, out var operation)
            ? new(action, form.GetValueOrDefault("RoleArn"), operation.IsRead)
            : new(SandboxOperation.UnknownName, null, IsRead: false);
    }

    /// <inheritdoc/>
    public async Task<SandboxResponse> AnswerAsync(SandboxCall call, CancellationToken stop)
    {
        if (!_operations.TryGetValue(call.Operation.Name, out var operation))
            throw Errors.Of(CommonError.UnknownOperation);
        var result = operation.Answer(new(call, await FormAsync(call.Request, stop).ConfigureAwait(false)));
        return Xml(200, Element(
            $"{call.Operation.Name}Response",
            Element($"{call.Operation.Name}Result", result),
            Element("ResponseMetadata", Element("RequestId", call.Request.Id))), call.Request);
    }

    /// <inheritdoc/>
    public SandboxResponse Describe(ServiceException error, SandboxRequest request)
        => Xml(error.Status, Element(
            "ErrorResponse",
            Element("Error", Element("Type", error.Status < 500 ? "Sender" : "Receiver"), Element("Code", error.Code), Element("Message", error.Message)),
            Element("RequestId", request.Id)), request) with { ErrorCode = error.Code };

    /// <summary>An element in STS's namespace.</summary>
    internal static XElement Element(string name, params object[] content) => new(Namespace + name, content);

    private static async Task<IReadOnlyDictionary<string, string>> FormAsync(SandboxRequest request, CancellationToken stop)
        => RequestTarget.ParseForm(Encoding.UTF8.GetString(await request.Body.ReadAsync(stop).ConfigureAwait(false)));

    private static SandboxResponse Xml(int status, XElement root, SandboxRequest request)
        => SandboxResponse.Of(status, MediaType, root.ToString(SaveOptions.DisableFormatting)) with { Headers = [("x-amzn-RequestId", request.Id)] };
}
