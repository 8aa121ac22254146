using System.Buffers;
using System.Net;

namespace TrailTools.Sandbox.Http;

/// <summary>Sends answers, whole or damaged on demand.</summary>
internal static class ResponseWriter
{
    private const int BlockSize = 64 * 1024;

    /// <summary>Sends an answer.</summary>
    public static async Task SendAsync(HttpListenerContext context, SandboxResponse response, CancellationToken stop)
    {
        SetHead(context.Response, response);
        if (response.Body is not null && context.Request.HttpMethod != "HEAD")
            await CopyAsync(response.Body, context.Response.OutputStream, response.Length, stop).ConfigureAwait(false);
        context.Response.Close();
    }

    /// <summary>Sends the head of an answer and the first half of its body, then closes the connection; of an answer without a body it sends nothing.</summary>
    public static async Task SendHalfAsync(HttpListenerContext context, SandboxResponse response, CancellationToken stop)
    {
        if (response.Length == 0 || context.Request.HttpMethod == "HEAD")
        {
            Drop(context);
            return;
        }

        SetHead(context.Response, response);
        if (response.Body is not null)
            await CopyAsync(response.Body, context.Response.OutputStream, response.Length / 2, stop).ConfigureAwait(false);
        context.Response.Abort();
    }

    /// <summary>Closes a connection without an answer, or in the middle of one.</summary>
    public static void Drop(HttpListenerContext context)
    {
        try
        {
            // Where HttpListener is .NET's own it sends the head when it closes, with the status 200; after this one a client still waits for the answer's.
            context.Response.StatusCode = (int)HttpStatusCode.Continue;
            context.Response.ContentLength64 = 0;
        }
        catch (InvalidOperationException)
        {
            // The head has gone out: closing is enough.
        }

        context.Response.Abort();
    }

    private static void SetHead(HttpListenerResponse target, SandboxResponse response)
    {
        target.StatusCode = response.Status;
        foreach (var (name, value) in response.Headers)
            target.AppendHeader(name, value);
        if (response.ContentType is not null)
            target.ContentType = response.ContentType;
        target.ContentLength64 = response.Length;
    }

    private static async Task CopyAsync(Stream source, Stream target, long length, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(BlockSize, length));
        try
        {
            for (var left = length; left > 0;)
            {
                var count = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(buffer.Length, left)), stop).ConfigureAwait(false);
                if (count == 0)
                    throw new EndOfStreamException("An answer's body is shorter than it was said to be.");
                await target.WriteAsync(buffer.AsMemory(0, count), stop).ConfigureAwait(false);
                left -= count;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
