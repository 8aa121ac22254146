using System.Collections.Specialized;

namespace TrailTools.Aws.Tests.Fakes;

/// <summary>A request as the fake endpoint saw it.</summary>
internal sealed record FakeCall(string Method, string PathAndQuery, NameValueCollection Headers, string Body)
{
    public string? Operation => Headers["X-Amz-Target"]?.Split('.')[^1];
}
