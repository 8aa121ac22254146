using System.Text;
using System.Text.Json.Nodes;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Core.Tests.Logs.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Downloads;
using TrailTools.Integrity.Chains;
using TrailTools.Integrity.Sources;
using TrailTools.Logs;
using TrailTools.Logs.Buckets;
using TrailTools.Logs.Folders;

namespace TrailTools.Core.Tests.Integrity.Chains;

/// <summary>What is found of chains, in a bucket and in a copy of it.</summary>
public sealed class IntegrityTesterTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-integrity-");
    private readonly SignedLogs _logs = new();
    private readonly TestLog _log = new();
    private IntegritySummary _summary = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task All_is_valid_as_it_was_delivered()
    {
        Deliver(1, 5);
        await Same();
        Assert.Equal((5, 5, 10, 10, 1), (_summary.Digests, _summary.ValidDigests, _summary.LogFiles, _summary.ValidLogFiles, _summary.Chains));
        Assert.Equal((SignedLogs.Midnight, SignedLogs.Midnight.AddHours(5)), (_summary.From, _summary.To));
        Assert.True(_summary.IsTrusted);
    }

    [Fact]
    public async Task Without_digests_nothing_is_trusted()
    {
        _logs.Deliver(_logs.LogKey(At(1)));
        await Same("Digest Missing AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/");
        Assert.False(_summary.IsTrusted);
        Assert.Equal(0, _summary.Chains);
    }

    [Fact]
    public async Task Each_missing_hour_is_one_finding()
    {
        Deliver(1, 6);
        Delete(_logs.DigestKey(At(3)), _logs.DigestKey(At(4)));
        await Same([.. Unproved(3), .. Unproved(4), $"Gap Missing {_logs.DigestKey(At(3))}", $"Gap Missing {_logs.DigestKey(At(4))}"]);
    }

    [Fact]
    public async Task After_a_stop_no_digest_is_due()
    {
        Deliver(1, 2);
        _logs.Restart();
        Deliver(5, 6);
        await Same();
        Assert.Equal(1, _summary.Restarts);
        Assert.Equal(0, _summary.Gaps);
    }

    [Fact]
    public async Task Keys_may_change_within_a_chain()
    {
        Deliver(1, 2);
        _logs.Signer = "the next key";
        _logs.Publish("the next key");
        Deliver(3, 4);
        await Same();
    }

    [Fact]
    public async Task A_foreign_key_is_none()
    {
        Deliver(1, 2);
        _logs.Signer = "a foreign key";
        Deliver(3, 3);
        Assert.Equal([$"Digest Invalid {_logs.DigestKey(At(3))}", .. Unproved(3)], await Online());
        Assert.Equal([$"Digest Unverifiable {_logs.DigestKey(At(3))}", .. Unproved(3)], await Offline());
    }

    [Fact]
    public async Task In_a_copy_without_metadata_the_next_digest_proves_the_one_before()
    {
        Deliver(1, 3);
        await Save();
        Directory.Delete(Path.Combine(_folder.FullName, ".trailtools", "digests"), recursive: true);
        Assert.Equal([$"Digest Unverifiable {_logs.DigestKey(At(3))}", .. Unproved(3)], await Saved());
        Directory.Delete(Path.Combine(_folder.FullName, ".trailtools", "public-keys"), recursive: true);
        Assert.Equal(9, (await Saved()).Count);
    }

    [Fact]
    public async Task A_genuine_digest_in_anothers_place_is_found()
    {
        Deliver(1, 2);
        _logs.Restart();
        var other = new SignedLogs { Bucket = new Bucket() }.Publish("eu-west-1");
        other.Hour(1);
        other.Hour(2, logs: 1);
        _logs.Restart();
        Deliver(1, 3);
        Copy(other, _logs.DigestKey(At(2)));
        Assert.Contains($"Digest Invalid {_logs.DigestKey(At(2))}", await Online());
    }

    [Fact]
    public async Task A_digest_that_lost_its_metadata_is_unsigned_and_what_it_names_is_checked()
    {
        _logs.Publish("eu-west-1");
        _logs.Hour(1);
        _logs.Hour(2, hasMetadata: false);
        _logs.Hour(3);
        Assert.Equal([$"Digest Unsigned {_logs.DigestKey(At(2))}"], await Online());
        Assert.Equal([], await Offline());
        Assert.Equal((6, 6), (_summary.LogFiles, _summary.ValidLogFiles));
    }

    [Fact]
    public async Task What_comes_behind_the_last_digest_is_not_covered_yet_and_where_it_goes_on_digests_are_missing()
    {
        Deliver(1, 2);
        _logs.Deliver(_logs.LogKey(At(2).AddMinutes(50)));
        await Same();
        Assert.Equal(1, _summary.NotYetCovered);

        _logs.Deliver(_logs.LogKey(At(4).AddMinutes(40)));
        await Same($"Gap Missing AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/", $"LogFile Unverifiable {_logs.LogKey(At(2).AddMinutes(50))}");
        Assert.Equal(1, _summary.NotYetCovered);
    }

    [Fact]
    public async Task A_file_that_no_digest_names_is_extra()
    {
        Deliver(1, 3);
        _logs.Deliver(_logs.LogKey(At(1).AddMinutes(30), 7));
        _logs.Bucket.Add($"{_logs.LogKey(At(1))[..^3]}.bak", [1]);
        await Same($"Extra Unsigned {_logs.LogKey(At(1).AddMinutes(30), 7)}", $"Extra Unsigned {_logs.LogKey(At(1))[..^3]}.bak");
    }

    [Fact]
    public async Task A_backfill_names_what_came_too_late()
    {
        Deliver(1, 3);
        var late = _logs.LogKey(At(1).AddMinutes(30), 7);
        var backfill = new SignedLogs { Bucket = _logs.Bucket, End = "_backfill.json.gz" };
        backfill.Digest(backfill.DigestKey(At(2)), backfill.Text(At(2), [(late, _logs.Deliver(late))]));
        await Same();
        Assert.Equal((2, 4), (_summary.Chains, _summary.ValidDigests));
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("""{"digestEndTime":5}""")]
    public async Task A_damaged_digest_is_a_finding(string text)
    {
        Deliver(1, 4);
        Put(_logs.DigestKey(At(2)), SignedLogs.Gzip(Encoding.UTF8.GetBytes(text)));
        await Same([.. Unproved(2), $"Digest Invalid {_logs.DigestKey(At(2))}"]);
    }

    [Fact]
    public async Task Deep_large_and_empty_digests_are_findings()
    {
        Deliver(1, 6);
        Put(_logs.DigestKey(At(2)), SignedLogs.Gzip(Encoding.UTF8.GetBytes(new string('[', 1 << 20))));
        Put(_logs.DigestKey(At(3)), SignedLogs.Gzip(new byte[64 << 20]));
        Put(_logs.DigestKey(At(4)), []);
        await Same([.. Unproved(2), .. Unproved(3), .. Unproved(4), .. new[] { 2, 3, 4 }.Select(hour => $"Digest Invalid {_logs.DigestKey(At(hour))}")]);
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
        _logs.Publish("eu-west-1");
        _logs.Hour(1);
        _logs.Hour(2, digest =>
        {
            var files = digest["logFiles"]!.AsArray();
            switch (what)
            {
                case "itself": digest["previousDigestS3Object"] = digest["digestS3Object"]!.ToString(); break;
                case "a later one": digest["previousDigestS3Object"] = _logs.DigestKey(At(3)); break;
                case "another bucket": digest["previousDigestS3Bucket"] = "other"; break;
                case "a place above": digest["previousDigestS3Object"] = "AWSLogs/../../../etc/passwd"; break;
                case "repeated": files.Add(files[0]!.DeepClone()); break;
                case "other hash": files[0]!["hashAlgorithm"] = "MD5"; break;
                case "log elsewhere": files.Add(new JsonObject { ["s3Bucket"] = "other", ["s3Object"] = "x", ["hashValue"] = "00" }); break;
                case "log above": files.Add(new JsonObject { ["s3Bucket"] = Bucket.Name, ["s3Object"] = "AWSLogs/../../x", ["hashValue"] = "00" }); break;
                default: files.Add(new JsonObject { ["s3Bucket"] = Bucket.Name, ["s3Object"] = _logs.LogKey(At(1), 9), ["hashValue"] = "00" }); break;
            }
        });
        Assert.Equal(findings, (await Online()).Count(static finding => finding.StartsWith("LogFile", StringComparison.Ordinal)));
        Assert.Equal(findings, (await Offline()).Count(static finding => finding.StartsWith("LogFile", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_range_has_its_digests_and_the_one_behind()
    {
        Deliver(1, 8);
        _logs.Deliver(_logs.LogKey(At(1).AddMinutes(30), 7));
        _logs.Deliver(_logs.LogKey(At(7).AddMinutes(30), 7));
        Assert.Equal([], await Test(new BucketProofs(_logs.Bucket.Store(), _logs.Bucket.Cloud), At(3), At(6)));
        Assert.Equal(5, _summary.Digests);
    }

    [Fact]
    public async Task Names_of_any_year_end_too()
    {
        Deliver(1, 2);
        var far = new DateTimeOffset(9999, 12, 31, 23, 0, 0, TimeSpan.Zero);
        Put(_logs.DigestKey(far), SignedLogs.Gzip("{}"u8.ToArray()));
        Assert.Equal(MissingHours.Most, (await Online()).Count(static finding => finding.StartsWith("Gap", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_may_not_be_read_cannot_be_told()
    {
        Deliver(1, 3);
        _logs.Bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "x", "No."), $"logs/{_logs.LogKey(At(2).AddMinutes(-50))}");
        _logs.Bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "x", "No."), $"logs/{_logs.DigestKey(At(3))}");
        Assert.Equal(
            new[] { $"LogFile Unverifiable {_logs.LogKey(At(2).AddMinutes(-50))}", $"Digest Unverifiable {_logs.DigestKey(At(3))}" }.Concat(Unproved(3)).Order(StringComparer.Ordinal),
            (await Online()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Expired_credentials_end_it()
    {
        Deliver(1, 3);
        _logs.Bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsCredentialsExpired", "x", "Expired."));
        Assert.Equal("AwsCredentialsExpired", (await Assert.ThrowsAsync<TrailException>(Online)).Id);
    }

    [Fact]
    public async Task A_budget_ends_it()
    {
        Deliver(1, 3);
        Assert.Equal("ScanBudgetExceeded", (await Assert.ThrowsAsync<TrailException>(() => Test(new BucketProofs(_logs.Bucket.Store(budget: new ScanBudget(MaxBytes: 500)), _logs.Bucket.Cloud)))).Id);
    }

    [Fact]
    public async Task A_taker_that_takes_no_more_ends_it()
    {
        Deliver(1, 40);
        await foreach (var _ in new IntegrityTester(new BucketProofs(_logs.Bucket.Store(), _logs.Bucket.Cloud), IntegrityScope.All, _summary, _log).TestAsync(TestContext.Current.CancellationToken))
            break;
    }

    private static DateTimeOffset At(int hour) => SignedLogs.Midnight.AddHours(hour);

    private void Deliver(int first, int last)
    {
        if (_logs.Bucket.Cloud.Trails("eu-west-1").Keys.Count == 0)
            _logs.Publish("eu-west-1");
        for (var hour = first; hour <= last; hour++)
            _logs.Hour(hour);
    }

    private void Delete(params string[] keys) => _logs.Bucket.Cloud.Buckets[Bucket.Name].Objects.RemoveAll(found => keys.Contains(found.Key));

    private void Put(string key, byte[] content) => _logs.Bucket.Cloud.Objects.Add(Bucket.Name, key, content, metadata: _logs.Bucket.Cloud.Buckets[Bucket.Name].Objects.Find(found => found.Key == key)?.Metadata);

    private void Copy(SignedLogs from, string key)
    {
        var other = from.Bucket.Cloud.Buckets[Bucket.Name].Objects.Single(found => found.Key == key);
        _logs.Bucket.Cloud.Objects.Add(Bucket.Name, key, other.Content, metadata: other.Metadata);
    }

    private IEnumerable<string> Unproved(int hour) => new[] { -50, -30 }.Select(minutes => $"LogFile Unverifiable {_logs.LogKey(At(hour).AddMinutes(minutes))}");

    private async Task Same(params string[] expected)
    {
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await Online()).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await Offline()).Order(StringComparer.Ordinal));
    }

    private Task<List<string>> Online() => Test(new BucketProofs(_logs.Bucket.Store(), _logs.Bucket.Cloud));

    private async Task<List<string>> Offline()
    {
        await Save();
        return await Saved();
    }

    private async Task Save()
    {
        await foreach (var _ in new LogDownloader(_logs.Bucket.Store(), _logs.Bucket.Cloud, _folder.FullName, _log).SaveAsync(LogScope.All with { Kinds = static _ => true }, TestContext.Current.CancellationToken))
        {
        }
    }

    private Task<List<string>> Saved() => Test(new FolderProofs(new FolderLogStore([_folder.FullName])));

    /// <summary>What is wrong, with keys in place of paths.</summary>
    private async Task<List<string>> Test(IProofStore store, DateTimeOffset? start = null, DateTimeOffset? end = null)
    {
        _summary = new();
        var found = new List<string>();
        await foreach (var findings in new IntegrityTester(store, IntegrityScope.All with { Start = start, End = end }, _summary, _log).TestAsync(TestContext.Current.CancellationToken))
            found.AddRange(findings.Where(static one => !one.IsValid).Select(one => $"{one.Kind} {one.Status} {KeyOf(one.Subject)}"));
        return found;
    }

    private static string KeyOf(string path) => path.IndexOf("AWSLogs", StringComparison.Ordinal) is >= 0 and var at ? path[at..].Replace('\\', '/') : path;
}
