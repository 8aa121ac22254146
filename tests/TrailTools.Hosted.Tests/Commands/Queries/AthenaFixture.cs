using TrailTools.Hosted.Tests.Commands.Sources;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Queries;

/// <summary>A session, and a sandbox with the sample logs in a bucket, a table over them, and a place for results.</summary>
public sealed class AthenaFixture : IDisposable
{
    private readonly ModuleSession _session = new();

    public AthenaFixture()
    {
        Sandbox.PutFolder(BucketFixture.Bucket, Repository.SampleLogs);
        Run("$null = Invoke-TrailQuery @aws -Query $ddl").Good();
    }

    internal LogSandbox Sandbox { get; } = new();

    /// <summary>Runs a script that has in $aws how to connect and where results go, in $c the folder of the same logs, and in $value a value.</summary>
    internal Outcome Run(string script, object? value = null)
    {
        var connection = Sandbox.Connection;
        connection["OutputLocation"] = $"s3://{LogSandbox.Bucket}/results/";
        return _session.Run($"$aws = $a; $connection = $aws.Clone(); $connection.Remove('OutputLocation'); $ddl = $b; $value = $d\n{script}", connection, SampleTable.Ddl("logs", BucketFixture.Bucket, "111122223333", "444455556666", "777788889999"), Repository.SampleLogs, value);
    }

    /// <summary>Runs a script that has the AWS parameters in $a until its first output, and stops it.</summary>
    internal Task<bool> RunAndStop(string script) => _session.RunAndStop(script, Sandbox.Connection);

    public void Dispose()
    {
        _session.Dispose();
        Sandbox.Dispose();
    }
}
