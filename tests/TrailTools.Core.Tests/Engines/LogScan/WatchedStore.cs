using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>One log file in memory, of which is known how often it is opened and how much of it is read.</summary>
/// <param name="content">The file's bytes.</param>
/// <param name="onRead">Is told before each reading how many bytes were read before, over all times that it was opened.</param>
internal sealed class WatchedStore(byte[] content, Action<long> onRead) : ILogStore
{
    /// <summary>The one file.</summary>
    public LogFile File { get; } = new("memory/test.json", content.Length, null);

    /// <summary>How often it was opened.</summary>
    public int Opened { get; private set; }

    /// <summary>How many bytes of it were read.</summary>
    public long BytesRead { get; private set; }

    public LogListing List(LogScope scope, ITrailLog log) => throw new NotSupportedException();

    public Stream Open(LogFile file)
    {
        Opened++;
        return new WatchedStream(this, new MemoryStream(content), onRead);
    }

    private sealed class WatchedStream(WatchedStore store, Stream source, Action<long> onRead) : ForwardStream
    {
        protected override int Take(Span<byte> buffer)
        {
            onRead(store.BytesRead);
            var read = source.Read(buffer);
            store.BytesRead += read;
            return read;
        }
    }
}
