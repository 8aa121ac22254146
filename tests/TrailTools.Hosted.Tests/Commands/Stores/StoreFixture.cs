using TrailTools.Hosted.Tests.Commands.Sources;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Stores;

/// <summary>A sandbox with the sample logs in a bucket, and a store that was made of the same logs.</summary>
public sealed class StoreFixture : IDisposable
{
    private readonly BucketFixture _logs = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("TrailTools-store-test-");

    public StoreFixture() => Run("Import-TrailLog -LiteralPath $c -Store $made").Good();

    /// <summary>A path of nothing yet.</summary>
    internal string NewPath() => Path.Combine(_folder.FullName, Path.GetRandomFileName());

    /// <summary>Runs a script that has the AWS parameters in $aws, the bucket's name in $b, the folder of the same logs in $c, the store in $made, and in $new a path of nothing.</summary>
    internal Outcome Run(string script) => _logs.Run($"$made = '{Path.Combine(_folder.FullName, "made")}'; $new = '{NewPath()}'\n{script}");

    public void Dispose()
    {
        _logs.Dispose();
        _folder.Delete(recursive: true);
    }
}
