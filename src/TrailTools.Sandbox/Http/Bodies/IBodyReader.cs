namespace TrailTools.Sandbox.Http.Bodies;

/// <summary>Reads a body's own bytes off the wire.</summary>
internal interface IBodyReader
{
    /// <summary>Headers that came behind the body, by name in lower case; there at its end.</summary>
    IReadOnlyDictionary<string, string> Trailers { get; }

    /// <summary>The next bytes; 0 at the end.</summary>
    /// <exception cref="Errors.ServiceException">The body breaks off or is not in its format.</exception>
    ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken stop);
}
