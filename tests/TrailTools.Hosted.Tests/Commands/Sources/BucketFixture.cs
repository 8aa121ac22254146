using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Sources;

/// <summary>A session, and a sandbox with the sample logs in a bucket.</summary>
public sealed class BucketFixture : IDisposable
{
    internal const string Bucket = "sample-logs";

    public BucketFixture() => Sandbox.PutFolder(Bucket, Repository.SampleLogs);

    internal LogSandbox Sandbox { get; } = new();

    internal ModuleSession Session { get; } = new();

    /// <summary>Runs a script that has the AWS parameters in $a, the bucket's name in $b and the folder of the same logs in $c.</summary>
    internal Outcome Run(string script) => Session.Run($"$aws = $a\n{script}", Sandbox.Connection, Bucket, Repository.SampleLogs);

    public void Dispose()
    {
        Session.Dispose();
        Sandbox.Dispose();
    }
}
