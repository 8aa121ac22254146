using System.Net;
using TrailTools.Sandbox.Http.Bodies;

namespace TrailTools.Sandbox.Http;

/// <summary>A request as it came.</summary>
internal sealed class SandboxRequest
{
    private readonly HttpListenerRequest _source;

    /// <summary>Takes a request over from the listener.</summary>
    public SandboxRequest(HttpListenerRequest source)
    {
        _source = source;
        Target = RequestTarget.Parse(source.RawUrl ?? "/");
        Body = new RequestBody(this, source.InputStream, source.ContentLength64);
    }

    /// <summary>The id that the answer carries.</summary>
    public string Id { get; } = Guid.NewGuid().ToString();

    /// <summary>GET, PUT and so on.</summary>
    public string Method => _source.HttpMethod;

    /// <summary>Path and query.</summary>
    public RequestTarget Target { get; }

    /// <summary>The body, decoded and checked as it is read.</summary>
    public RequestBody Body { get; }

    /// <summary>The names of all headers.</summary>
    public IEnumerable<string> HeaderNames => _source.Headers.AllKeys.OfType<string>();

    /// <summary>A header's value; null where it was not sent.</summary>
    public string? Header(string name) => _source.Headers[name];

    /// <summary>A query parameter's value; null where it was not sent.</summary>
    public string? Parameter(string name) => Target.Query.GetValueOrDefault(name);
}
