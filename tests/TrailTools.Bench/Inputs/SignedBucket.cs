using System.Collections;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Inputs;

/// <summary>A bucket of a loopback endpoint with two days of log files of one account and Region and their digests, and a copy of it.</summary>
internal sealed class SignedBucket : IDisposable
{
    private const int FilesPerDay = 1000, Hours = 48;
    private const string Region = "us-east-1", Trail = "audit";

    private readonly SandboxProcess _sandbox = new(FilesPerDay);
    private readonly string _arn;

    /// <summary>Has a trail deliver the files.</summary>
    public SignedBucket(ModuleHost module)
    {
        _arn = (string)module.Run($"(New-AuditTrail {Trail} @logs).TrailArn", Connection).Single().BaseObject;
        _sandbox.Advance(Hours);
        Folder = Made.Empty("signed");
        module.Run($"$null = Save-TrailLog '{Folder}' -TrailName {Trail} -IncludeDigest @logs", Connection);
        Files = [.. Directory.EnumerateFiles(Path.Combine(Folder, "AWSLogs"), "*.json.gz", SearchOption.AllDirectories).Where(static path => !path.Contains("CloudTrail-Digest", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The copy.</summary>
    public string Folder { get; }

    /// <summary>Its log files.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The parameters that name the trail to a cmdlet.</summary>
    public Hashtable Source => new(Connection) { ["TrailName"] = Trail };

    private Hashtable Connection => new() { ["Region"] = Region, ["EndpointUrl"] = _sandbox.EndpointUrl, ["AccessKey"] = _sandbox.AccessKey, ["SecretKey"] = _sandbox.SecretKey };

    /// <summary>Has the AWS CLI check it.</summary>
    /// <returns>What it says.</returns>
    public string AskCli() => Programs.Run(
        "aws",
        ["--endpoint-url", _sandbox.EndpointUrl, "--region", Region, "cloudtrail", "validate-logs", "--trail-arn", _arn, "--start-time", "2026-03-03T00:00:00Z", "--end-time", "2026-03-05T00:00:00Z"],
        new Dictionary<string, string>
        {
            ["AWS_ENDPOINT_URL"] = _sandbox.EndpointUrl, ["AWS_ACCESS_KEY_ID"] = _sandbox.AccessKey, ["AWS_SECRET_ACCESS_KEY"] = _sandbox.SecretKey, ["AWS_EC2_METADATA_DISABLED"] = "true", ["AWS_PAGER"] = "",
        });

    /// <inheritdoc/>
    public void Dispose() => _sandbox.Dispose();
}
