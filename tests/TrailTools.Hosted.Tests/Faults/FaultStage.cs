using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>A scenario up to the moment before its script is run, to be begun from as often as wanted; and what comes of it when all goes well.</summary>
internal sealed class FaultStage : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("trailtools-test-");
    private readonly string _ready;
    private int _copies;

    public FaultStage(FaultScenario scenario, ModuleSession session)
    {
        Scenario = scenario;
        _ready = Path.Combine(_root.FullName, "ready");
        using (var sandbox = new LogSandbox(new SandboxOptions { Folder = _ready }))
        {
            sandbox.PutLogs();
            session.Run(scenario.Before, sandbox.Connection).Good();
        }

        using var copy = Begin();
        Output = session.Run(scenario.Script, copy.Connection, copy.Folder + "-saved").Good().Count;
        Operations = [.. copy.Server.Journal.Entries.Select(static entry => entry.Operation)];
        Done = SandboxState.Read(copy.Folder!);
    }

    /// <summary>The scenario.</summary>
    public FaultScenario Scenario { get; }

    /// <summary>How many objects the script gives.</summary>
    public int Output { get; }

    /// <summary>The calls that it makes.</summary>
    public IReadOnlyList<string> Operations { get; }

    /// <summary>What is there when it is done.</summary>
    public SandboxState Done { get; }

    /// <summary>Another sandbox that is ready for the script.</summary>
    public LogSandbox Begin()
    {
        var folder = Path.Combine(_root.FullName, $"{Interlocked.Increment(ref _copies)}");
        foreach (var file in Directory.EnumerateFiles(_ready, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(_ready, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return new LogSandbox(new SandboxOptions { Folder = folder });
    }

    public void Dispose() => _root.Delete(recursive: true);
}
