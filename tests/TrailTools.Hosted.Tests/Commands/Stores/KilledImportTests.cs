using System.Diagnostics;
using System.Text;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Stores;

/// <summary>An import whose process is killed while it reads leaves a store that is whole, and the next one takes in the rest.</summary>
public sealed class KilledImportTests : IDisposable
{
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-killed-");

    /// <summary>The log file that the import waits in is a pipe: whoever opens it to write knows that it is being read.</summary>
    [Fact]
    public async Task Killed_while_it_reads()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no pipes among its files.");
        Write(Log("1000"), Records("a", "b"));
        Run($"Import-TrailLog -Path {Logs} -Store {Store}");
        Write(Log("1100"), Records("c"));
        var pipe = MakePipe(Log("1200"));

        using (var import = ShellProcess.Start(["-Command", $"Import-TrailLog -Path {Logs} -Store {Store}"]))
        {
            await using var writing = await Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0)).WaitAsync(Deadline, TestContext.Current.CancellationToken);
            await writing.WriteAsync(Encoding.UTF8.GetBytes(Records("d")[..20]), TestContext.Current.CancellationToken);
            Assert.False(import.HasExited);
            import.Kill();
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.NotEmpty(Directory.GetDirectories(Path.Combine(Store, "_trailtools", "tmp")));
        Assert.Equal(["a", "b"], Ids(Store));

        File.Delete(pipe);
        Write(pipe, Records("d", "e"));
        Assert.Equal(["2", "3"], Run($"$store = Import-TrailLog -Path {Logs} -Store {Store}; $store.ImportedFiles; $store.ImportedEvents"));
        Run($"Import-TrailLog -Path {Log("1000")} -Store {Whole}; Import-TrailLog -Path {Logs} -Store {Whole}");
        Assert.Equal(["a", "b", "c", "d", "e"], Ids(Store));
        Assert.Equal(Ids(Whole), Ids(Store));
        Assert.Equal(Files(Whole), Files(Store));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Logs => Path.Combine(_folder.FullName, "logs");

    private string Store => Path.Combine(_folder.FullName, "killed");

    private string Whole => Path.Combine(_folder.FullName, "whole");

    private string Log(string time)
        => Path.Combine(Logs, "AWSLogs", "111122223333", "CloudTrail", "eu-west-1", "2026", "03", "04", $"111122223333_CloudTrail_eu-west-1_20260304T{time}Z_abcdefghijklmnop.json");

    private static string Records(params string[] ids)
        => $$"""{"Records":[{{string.Join(',', ids.Select(static id => $$"""{"eventVersion":"1.11","eventID":"{{id}}","eventTime":"2026-03-04T10:00:00Z","eventName":"GetObject"}"""))}}]}""";

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private static string MakePipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        return path;
    }

    private static string[] Ids(string store) => Run($"Search-TrailEvent -Store {store} | ForEach-Object EventId");

    private static string[] Run(string script)
    {
        using var session = new ModuleSession();
        return [.. session.Run(script).Good().Select(static value => value.ToString())];
    }

    private static string[] Files(string store) => [.. Directory.EnumerateFileSystemEntries(store, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(store, path)).Order(StringComparer.Ordinal)];
}
