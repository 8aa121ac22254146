using TrailTools.Aws.Tests.Fakes;

namespace TrailTools.Hosted.Tests.Aws;

/// <summary>An endpoint that knows one caller and one bucket, and a secret that nothing may tell.</summary>
internal sealed class ProbeEndpoint : IDisposable
{
    public const string Secret = "SECRETofALICE123";
    public const string Token = "TOKENofALICE456";
    private readonly FakeAws _fake;

    public ProbeEndpoint(string account = "111122223333", FakeAnswer? answer = null)
        => _fake = new FakeAws(call => answer ?? (call.Method == "HEAD"
            ? new FakeAnswer(200, "", ("x-amz-bucket-region", "eu-north-1"))
            : FakeAnswer.Ok($"<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::{account}:user/Alice</Arn><Account>{account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>")));

    public static string ProbeDll { get; } = Path.Combine(Repository.Root, "tests", "TrailTools.Hosted.Probe", "bin", "Release", "net8.0", "TrailTools.Hosted.Probe.dll");

    public string Url => _fake.Url;

    public int CallCount => _fake.Calls.Count;

    /// <summary>The signing keys that were seen.</summary>
    public IEnumerable<string> Keys => _fake.Calls.Select(static call => call.Headers["Authorization"]!.Split("Credential=")[1].Split('/')[0]);

    public void Dispose() => _fake.Dispose();
}
