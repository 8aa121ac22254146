using System.Text;
using System.Text.Json.Nodes;
using TrailTools.Core.Tests.Logs.Buckets;
using TrailTools.Integrity.Chains;

namespace TrailTools.Core.Tests.Integrity.Chains;

/// <summary>Digests that somebody made to break what reads them: each is a finding, and nothing goes on without an end.</summary>
public class HostileDigestTests : ChainTests
{
    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"digestEndTime":5}""")]
    public async Task A_damaged_digest_is_a_finding(string text)
    {
        Deliver(1, 4);
        Put(Logs.DigestKey(At(2)), SignedLogs.Gzip(Encoding.UTF8.GetBytes(text)));
        await Same([.. Unproved(2), $"Digest Invalid {Logs.DigestKey(At(2))}"]);
    }

    [Fact]
    public async Task Deep_large_and_empty_digests_are_findings()
    {
        Deliver(1, 6);
        Put(Logs.DigestKey(At(2)), SignedLogs.Gzip(Encoding.UTF8.GetBytes(new string('[', 1 << 20))));
        Put(Logs.DigestKey(At(3)), SignedLogs.Gzip(new byte[64 << 20]));
        Put(Logs.DigestKey(At(4)), []);
        await Same([.. Unproved(2), .. Unproved(3), .. Unproved(4), .. new[] { 2, 3, 4 }.Select(hour => $"Digest Invalid {Logs.DigestKey(At(hour))}")]);
    }

    /// <summary>Even CloudTrail's own signature does not lead anywhere without an end, or out of the folder.</summary>
    [Theory]
    [InlineData("itself", 0)]
    [InlineData("a later one", 0)]
    [InlineData("another bucket", 0)]
    [InlineData("a place above", 0)]
    [InlineData("repeated", 0)]
    [InlineData("other hash", 1)]
    [InlineData("log elsewhere", 1)]
    [InlineData("log above", 1)]
    [InlineData("log gone", 1)]
    public async Task Odd_digests_end(string what, int findings)
    {
        Logs.Publish("eu-west-1");
        Logs.Hour(1);
        Logs.Hour(2, digest =>
        {
            var files = digest["logFiles"]!.AsArray();
            switch (what)
            {
                case "itself": digest["previousDigestS3Object"] = digest["digestS3Object"]!.ToString(); break;
                case "a later one": digest["previousDigestS3Object"] = Logs.DigestKey(At(3)); break;
                case "another bucket": digest["previousDigestS3Bucket"] = "other"; break;
                case "a place above": digest["previousDigestS3Object"] = "AWSLogs/../../../etc/passwd"; break;
                case "repeated": files.Add(files[0]!.DeepClone()); break;
                case "other hash": files[0]!["hashAlgorithm"] = "MD5"; break;
                case "log elsewhere": files.Add(new JsonObject { ["s3Bucket"] = "other", ["s3Object"] = "x", ["hashValue"] = "00" }); break;
                case "log above": files.Add(new JsonObject { ["s3Bucket"] = Bucket.Name, ["s3Object"] = "AWSLogs/../../x", ["hashValue"] = "00" }); break;
                default: files.Add(new JsonObject { ["s3Bucket"] = Bucket.Name, ["s3Object"] = Logs.LogKey(At(1), 9), ["hashValue"] = "00" }); break;
            }
        });
        Assert.Equal(findings, (await Online()).Count(static finding => finding.StartsWith("LogFile", StringComparison.Ordinal)));
        Assert.Equal(findings, (await Offline()).Count(static finding => finding.StartsWith("LogFile", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Names_of_any_year_end_too()
    {
        Deliver(1, 2);
        var far = new DateTimeOffset(9999, 12, 31, 23, 0, 0, TimeSpan.Zero);
        Put(Logs.DigestKey(far), SignedLogs.Gzip("{}"u8.ToArray()));
        Assert.Equal(MissingHours.Most, (await Online()).Count(static finding => finding.StartsWith("Gap", StringComparison.Ordinal)));
    }
}
