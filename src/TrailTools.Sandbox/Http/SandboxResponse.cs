using System.Text;

namespace TrailTools.Sandbox.Http;

/// <summary>An answer before it is sent.</summary>
/// <param name="Status">The HTTP status.</param>
internal sealed record SandboxResponse(int Status) : IDisposable
{
    /// <summary>The headers, apart from those of the body.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The body's media type; null where there is no body.</summary>
    public string? ContentType { get; init; }

    /// <summary>How many bytes the body has; for HEAD those that GET would send.</summary>
    public long Length { get; init; }

    /// <summary>The body, from where its bytes begin; null for none.</summary>
    public Stream? Body { get; init; }

    /// <summary>The error code that it tells; null where it tells of none.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>An answer with a text.</summary>
    public static SandboxResponse Of(int status, string contentType, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return new(status) { ContentType = contentType, Length = bytes.Length, Body = new MemoryStream(bytes, writable: false) };
    }

    /// <inheritdoc/>
    public void Dispose() => Body?.Dispose();
}
