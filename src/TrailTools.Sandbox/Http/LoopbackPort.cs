using System.Net;
using System.Net.Sockets;

namespace TrailTools.Sandbox.Http;

/// <summary>Starts listeners on the loopback address.</summary>
internal static class LoopbackPort
{
    private const int Tries = 20;

    /// <summary>Starts a listener on a port, or on a free one.</summary>
    /// <param name="port">The port; null for any.</param>
    /// <returns>The listener and its URL.</returns>
    /// <exception cref="HttpListenerException">The port is taken.</exception>
    public static (HttpListener Listener, string Url) Listen(int? port)
    {
        for (var tries = 1; ; tries++)
        {
            var url = $"http://127.0.0.1:{port ?? FindFree()}";
            var listener = new HttpListener { Prefixes = { $"{url}/" } };
            try
            {
                listener.Start();
                return (listener, url);
            }
            catch (HttpListenerException) when (port is null && tries < Tries)
            {
                // Another process took the port between its finding and its use: HttpListener cannot find one by itself.
                listener.Close();
            }
        }
    }

    private static int FindFree()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
