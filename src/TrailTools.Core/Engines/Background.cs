using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TrailTools.Engines;

/// <summary>Runs work that blocks on a thread of its own, a bounded way ahead of whoever takes its results.</summary>
internal static class Background
{
    private const int Ahead = 2;

    /// <summary>The results of an enumeration that runs on another thread; it ends when the taker leaves or the token says so.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    public static async IAsyncEnumerable<T> RunAsync<T>(Func<CancellationToken, IEnumerable<T>> work, [EnumeratorCancellation] CancellationToken stop)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        var running = Task.Run(() => ProduceAsync(work, channel.Writer, left.Token), CancellationToken.None);
        try
        {
            await foreach (var item in channel.Reader.ReadAllAsync(stop).ConfigureAwait(false))
                yield return item;
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await running.ConfigureAwait(false);
        }
    }

    /// <summary>Ends without an error of its own: what went wrong reaches the taker through the channel.</summary>
    private static async Task ProduceAsync<T>(Func<CancellationToken, IEnumerable<T>> work, ChannelWriter<T> writer, CancellationToken stop)
    {
        try
        {
            foreach (var item in work(stop))
                await writer.WriteAsync(item, stop).ConfigureAwait(false);
            writer.Complete();
        }
        catch (Exception error)
        {
            writer.Complete(error);
        }
    }
}
