using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>Writes refusals as S3 does: XML without a namespace.</summary>
internal static class S3ErrorWriter
{
    /// <summary>The answer that a refusal is sent as.</summary>
    public static SandboxResponse Write(ServiceException error, SandboxRequest request)
    {
        var root = new XElement(
            "Error",
            new XElement("Code", error.Code),
            new XElement("Message", error.Message),
            error.Details.Select(static detail => new XElement(detail.Name, detail.Value)),
            new XElement("Resource", request.Target.Path),
            new XElement("RequestId", request.Id),
            new XElement("HostId", request.Id));
        return S3Xml.Response(root, error.Status) with { Headers = error.Headers, ErrorCode = error.Code };
    }
}
