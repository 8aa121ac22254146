using System.Threading.Channels;

namespace TrailTools.Engines;

/// <summary>
/// Does many pieces of work on several threads and hands on what comes of them in the order of the pieces, whatever the threads do.
/// </summary>
/// <typeparam name="TPiece">A piece of work.</typeparam>
/// <typeparam name="TResult">What comes of it, any number a piece.</typeparam>
/// <remarks>
/// A thread waits when the taker is far behind, never for a piece before its own: pieces are begun in their order, and the taker takes
/// from the first that is not done, so that one goes on always.
/// </remarks>
/// <param name="workers">How many threads.</param>
internal sealed class OrderedWork<TPiece, TResult>(int workers)
{
    /// <summary>Results of one piece that may wait for the taker.</summary>
    private const int ResultsAhead = 8;

    /// <summary>Pieces for each thread that may be begun before the taker comes to them.</summary>
    private const int PiecesAhead = 4;

    /// <summary>The results; whoever leaves early ends the work.</summary>
    /// <param name="pieces">The pieces; enumerated on a thread of its own, as far ahead as there is room, until the token says that nobody waits for more.</param>
    /// <param name="makeWorker">Makes what does the work of one thread: it takes a piece, and hands each result to the second argument.</param>
    /// <param name="stop">Ends the work.</param>
    public IEnumerable<TResult> Run(Func<CancellationToken, IEnumerable<TPiece>> pieces, Func<Action<TPiece, Action<TResult>>> makeWorker, CancellationToken stop)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ordered = Channel.CreateBounded<Slot>(workers * PiecesAhead);
        var waiting = Channel.CreateUnbounded<Slot>();
        Task[] running = [Start(() => Feed(pieces, ordered.Writer, waiting.Writer, left.Token)), .. Enumerable.Range(0, workers).Select(_ => Start(() => Work(waiting.Reader, makeWorker(), left.Token)))];
        try
        {
            while (Next(ordered.Reader, left.Token, out var slot))
            {
                while (Next(slot.Results.Reader, left.Token, out var result))
                    yield return result;
            }
        }
        finally
        {
            left.Cancel();
            Task.WaitAll(running, CancellationToken.None);
        }
    }

    private static Task Start(Action work) => Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Feed(Func<CancellationToken, IEnumerable<TPiece>> pieces, ChannelWriter<Slot> ordered, ChannelWriter<Slot> waiting, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            foreach (var piece in pieces(stop))
            {
                var slot = new Slot(piece);
                Write(ordered, slot, stop);
                Write(waiting, slot, stop);
            }
        }
        catch (Exception error)
        {
            failure = error;
        }

        ordered.Complete(failure);
        waiting.Complete();
    }

    private static void Work(ChannelReader<Slot> waiting, Action<TPiece, Action<TResult>> work, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && waiting.WaitToReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult())
        {
            if (waiting.TryRead(out var slot))
                Work(slot, work, stop);
        }
    }

    private static void Work(Slot slot, Action<TPiece, Action<TResult>> work, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            stop.ThrowIfCancellationRequested();
            work(slot.Piece, result => Write(slot.Results.Writer, result, stop));
        }
        catch (Exception error)
        {
            failure = error;
        }

        slot.Results.Writer.Complete(failure);
    }

    private static void Write<T>(ChannelWriter<T> writer, T item, CancellationToken stop)
    {
        if (!writer.TryWrite(item))
            writer.WriteAsync(item, stop).AsTask().GetAwaiter().GetResult();
    }

    private static bool Next<T>(ChannelReader<T> reader, CancellationToken stop, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item)
    {
        while (!reader.TryRead(out item))
        {
            if (!reader.WaitToReadAsync(stop).AsTask().GetAwaiter().GetResult())
                return false;
        }

        return true;
    }

    private sealed record Slot(TPiece Piece)
    {
        public Channel<TResult> Results { get; } = Channel.CreateBounded<TResult>(new BoundedChannelOptions(ResultsAhead) { SingleReader = true, SingleWriter = true });
    }
}
