namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>A session and a folder of its own for the tests of one class, which run one after another.</summary>
public sealed class SessionFixture : IDisposable
{
    internal ModuleSession Session { get; } = new();

    internal DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("trailtools-test-");

    /// <summary>Makes a file, and the folders above it.</summary>
    internal string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>Makes a file, and the folders above it.</summary>
    internal string Write(string name, byte[] content)
    {
        var path = Path.Combine(Folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public void Dispose()
    {
        Session.Dispose();
        Folder.Delete(recursive: true);
    }
}
