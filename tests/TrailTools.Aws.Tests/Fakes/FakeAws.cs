using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace TrailTools.Aws.Tests.Fakes;

/// <summary>An endpoint on this machine that answers as a test says.</summary>
internal sealed class FakeAws : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<FakeCall, Task<FakeAnswer>> _answer;
    private readonly ConcurrentQueue<FakeCall> _calls = new();

    public FakeAws(Func<FakeCall, Task<FakeAnswer>> answer)
    {
        _answer = answer;
        Url = $"http://127.0.0.1:{FreePort.Find()}";
        _listener.Prefixes.Add($"{Url}/");
        _listener.Start();
        _ = ServeAsync();
    }

    public FakeAws(Func<FakeCall, FakeAnswer> answer)
        : this(call => Task.FromResult(answer(call)))
    {
    }

    /// <summary>An endpoint that gives one answer after another, the last one for ever.</summary>
    public FakeAws(params FakeAnswer[] answers)
        : this(new Queue<FakeAnswer>(answers))
    {
    }

    private FakeAws(Queue<FakeAnswer> answers)
        : this(_ => answers.Count > 1 ? answers.Dequeue() : answers.Peek())
    {
    }

    public string Url { get; }

    public IReadOnlyList<FakeCall> Calls => [.. _calls];

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = AnswerAsync(await _listener.GetContextAsync());
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.InputStream, Encoding.UTF8);
        var call = new FakeCall(request.HttpMethod, request.RawUrl!, request.Headers, await reader.ReadToEndAsync());
        _calls.Enqueue(call);
        var answer = await _answer(call);
        try
        {
            await WriteAsync(context.Response, answer, request.HttpMethod != "HEAD");
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The client has gone: it was stopped or lost patience.
        }
    }

    private static async Task WriteAsync(HttpListenerResponse response, FakeAnswer answer, bool hasBody)
    {
        var body = Encoding.UTF8.GetBytes(answer.Body);
        response.StatusCode = answer.Status;
        response.Headers["x-amzn-RequestId"] = "11111111-2222-3333-4444-555555555555";
        foreach (var (name, value) in answer.Headers)
            response.Headers[name] = value;
        if (hasBody)
        {
            response.ContentLength64 = body.Length;
            await response.OutputStream.WriteAsync(body);
        }

        response.Close();
    }
}
