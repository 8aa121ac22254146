using System.Collections.Concurrent;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>Sessions that are used again, since making one takes longer than a trial.</summary>
public sealed class SessionPool : IDisposable
{
    private readonly ConcurrentBag<ModuleSession> _free = [];

    /// <summary>A session that nobody uses.</summary>
    internal ModuleSession Take() => _free.TryTake(out var session) ? session : new ModuleSession();

    /// <summary>Gives a session back.</summary>
    internal void Return(ModuleSession session) => _free.Add(session);

    public void Dispose()
    {
        foreach (var session in _free)
            session.Dispose();
    }
}
