using System.Collections.Concurrent;
using System.Management.Automation.Runspaces;

namespace TrailTools.Sandbox.Commands;

/// <summary>The sandboxes that run, so that none is left over: they end with their runspace, with the module, or with the process.</summary>
internal static class RunningSandboxes
{
    private static readonly ConcurrentDictionary<SandboxServer, Guid> Servers = new();

    static RunningSandboxes() => AppDomain.CurrentDomain.ProcessExit += static (_, _) => StopAll(static _ => true);

    /// <summary>Takes note of a sandbox of a runspace.</summary>
    public static void Add(SandboxServer server, Runspace runspace)
    {
        var id = runspace.InstanceId;
        Servers[server] = id;
        runspace.StateChanged += (_, changed) =>
        {
            if (changed.RunspaceStateInfo.State is RunspaceState.Closing or RunspaceState.Closed or RunspaceState.Broken)
                StopOf(id);
        };
    }

    /// <summary>Stops a sandbox; stopped already, it stays so.</summary>
    public static void Stop(SandboxServer server)
    {
        Servers.TryRemove(server, out _);
        server.Dispose();
    }

    /// <summary>Stops the sandboxes of a runspace.</summary>
    public static void StopOf(Guid runspaceId) => StopAll(owner => owner == runspaceId);

    private static void StopAll(Func<Guid, bool> isMeant)
    {
        foreach (var (server, owner) in Servers)
        {
            if (isMeant(owner))
                Stop(server);
        }
    }
}
