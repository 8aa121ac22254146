using System.Net;

namespace TrailTools.Sandbox.Http;

/// <summary>Takes requests on the loopback address and has them answered side by side.</summary>
internal sealed class HttpEndpoint : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly Func<HttpListenerContext, CancellationToken, Task> _answer;
    private readonly CancellationTokenSource _stop = new();
    private readonly HttpListener _listener;
    private readonly Task _loop;
    private readonly TaskCompletionSource _idle = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running = 1;

    /// <summary>Begins to listen.</summary>
    /// <param name="port">The port; null for a free one.</param>
    /// <param name="answer">Answers one request.</param>
    public HttpEndpoint(int? port, Func<HttpListenerContext, CancellationToken, Task> answer)
    {
        _answer = answer;
        (_listener, Url) = LoopbackPort.Listen(port);
        _loop = Task.Run(ListenAsync);
    }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Url { get; }

    /// <summary>Stops listening, ends what is under way and waits for it.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        Leave();

        // The listener closes connections as if all were well, so requests are to end by themselves; those that wait for a silent client cannot.
        await Task.WhenAny(_idle.Task, Task.Delay(Patience)).ConfigureAwait(false);
        _listener.Abort();
        await _loop.ConfigureAwait(false);
        await _idle.Task.ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task ListenAsync()
    {
        while (await NextAsync().ConfigureAwait(false) is { } context)
        {
            Interlocked.Increment(ref _running);
            _ = Task.Run(() => RunAsync(context));
        }
    }

    private async Task<HttpListenerContext?> NextAsync()
    {
        try
        {
            return await _listener.GetContextAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (_stop.IsCancellationRequested && error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            return null;
        }
    }

    private async Task RunAsync(HttpListenerContext context)
    {
        try
        {
            await _answer(context, _stop.Token).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpListenerException or IOException or ObjectDisposedException or OperationCanceledException)
        {
            // The client has gone, or the sandbox ends: there is nobody to tell.
            ResponseWriter.Drop(context);
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref _running) == 0)
            _idle.TrySetResult();
    }
}
