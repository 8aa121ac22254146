using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs.Buckets;

/// <summary>A transfer that breaks off at its first byte.</summary>
internal sealed class BrokenStream : ForwardStream
{
    protected override int Take(Span<byte> buffer) => throw new IOException("The connection was reset.");
}
