namespace TrailTools.Sandbox.Http.Bodies;

/// <summary>A checksum that is taken of bytes as they come.</summary>
internal interface IChecksum : IDisposable
{
    /// <summary>Takes the next bytes in.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>The checksum's bytes, the highest first.</summary>
    byte[] Finish();
}
