namespace TrailTools.Sandbox.Errors;

/// <summary>A refusal as an AWS service words it; each service writes it in its own protocol.</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">The service's error code, such as NoSuchBucket.</param>
/// <param name="message">What is wrong.</param>
internal sealed class ServiceException(int status, string code, string message) : Exception(message)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = status;

    /// <summary>The service's error code.</summary>
    public string Code { get; } = code;

    /// <summary>What the answer says beyond code and message, by element name.</summary>
    public IReadOnlyList<(string Name, string Value)> Details { get; init; } = [];

    /// <summary>Headers that the answer carries.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];
}
