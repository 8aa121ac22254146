using System.Text;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Core.Tests.Logs.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Downloads;
using TrailTools.Logs;
using TrailTools.Logs.Buckets;
using TrailTools.Logs.Folders;

namespace TrailTools.Core.Tests.Downloads;

/// <summary>Saving a bucket's files.</summary>
public sealed class LogDownloaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-save-");
    private readonly Bucket _bucket = new();
    private readonly TestLog _log = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task All_files_are_saved_in_their_layout_and_once()
    {
        _bucket.AddFolder(Repository.SampleLogs);

        var first = await Save();
        var second = await Save();

        Assert.NotEmpty(first);
        Assert.All(first, static saved => Assert.True(saved.IsNew));
        Assert.All(second, static saved => Assert.False(saved.IsNew));
        Assert.Equal(first.Select(static saved => saved.FullName).Order(), second.Select(static saved => saved.FullName).Order());
        Assert.Equal(first.Count, Gets);
        Assert.All(first, saved => Assert.Equal(File.ReadAllBytes(Path.Combine(Repository.SampleLogs, Path.GetRelativePath(_folder.FullName, saved.FullName))), File.ReadAllBytes(saved.FullName)));
        Assert.Equal(first.Count, new FolderLogStore([_folder.FullName]).List(LogScope.All, _log).Files(TestContext.Current.CancellationToken).Count());
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public async Task A_file_that_is_other_is_transferred_again()
    {
        Add(1, "one");
        Add(2, "two");
        await Save();
        Add(1, "ONE");
        File.WriteAllText(Path.Combine(_folder.FullName, Key(2)), "tw");

        Assert.Equal(2, (await Save()).Count(static saved => saved.IsNew));
        Assert.Equal("ONE", File.ReadAllText(Path.Combine(_folder.FullName, Key(1))));
        Assert.Equal("two", File.ReadAllText(Path.Combine(_folder.FullName, Key(2))));
    }

    [Fact]
    public async Task Keys_that_lead_elsewhere_are_told_and_the_others_are_saved()
    {
        Add(1, "one");
        _bucket.Add($"{Folder}/../../../../../../../evil", Encoding.UTF8.GetBytes("evil"));
        _bucket.Add($"{Folder}/NUL", Encoding.UTF8.GetBytes("evil"));
        _bucket.Add($"{Folder}/a.json", Encoding.UTF8.GetBytes("a"));
        _bucket.Add($"{Folder}/A.json", Encoding.UTF8.GetBytes("A"));

        Assert.Equal(2, (await Save()).Count);
        Assert.Equal(["DownloadKeyClash", "DownloadKeyRefused", "DownloadKeyRefused"], _log.Errors.Select(static error => error.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_object_that_is_not_given_is_told_and_nothing_half_made_stays()
    {
        Add(1, "one");
        Add(2, "two");
        Add(3, "three");
        _bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsAccessDenied", "x", "No."), $"logs/{Key(1)}");
        var objects = new WatchedObjects(_bucket.Cloud.Objects) { Body = static (key, bytes) => key == Key(2) ? new BrokenStream() : bytes };

        Assert.Equal([$"s3://logs/{Key(3)}"], (await Save(objects)).Select(static saved => saved.Source));
        Assert.Equal(["LogObjectDenied", "LogObjectUnreadable"], _log.Errors.Select(static error => error.Id).Order(StringComparer.Ordinal));
        Assert.Equal([Path.Combine(_folder.FullName, Key(3))], Directory.EnumerateFiles(Path.Combine(_folder.FullName, "AWSLogs"), "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.FullName, ".trailtools", "parts")));
    }

    [Fact]
    public async Task Expired_credentials_end_it()
    {
        Add(1, "one");
        _bucket.Cloud.Calls.Fail("GetObject", new TrailException(TrailErrorKind.Denied, "AwsCredentialsExpired", "x", "Expired."));
        Assert.Equal("AwsCredentialsExpired", (await Assert.ThrowsAsync<TrailException>(() => Save())).Id);
    }

    [Fact]
    public async Task A_budget_ends_it()
    {
        Add(1, "one");
        Add(2, "two");
        Assert.Equal("ScanBudgetExceeded", (await Assert.ThrowsAsync<TrailException>(() => Save(budget: new ScanBudget(MaxBytes: 3)))).Id);
    }

    [Fact]
    public async Task Digests_come_with_their_signatures()
    {
        var digest = "AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/2026/03/01/111122223333_CloudTrail-Digest_eu-west-1_trail_eu-west-1_20260301T100000Z.json.gz";
        Add(1, "one");
        _bucket.Cloud.Objects.Add(Bucket.Name, digest, Encoding.UTF8.GetBytes("digest"), metadata: new Dictionary<string, string> { ["signature"] = "abc" });

        Assert.Equal(2, (await Save(kinds: static _ => true)).Count);
        Assert.Equal("""{"signature":"abc"}""", File.ReadAllText(Path.Combine(_folder.FullName, ".trailtools", "digests", $"{digest}.metadata.json")));
        Assert.Contains("ListPublicKeys", _bucket.Cloud.Calls.Operations);
    }

    private const string Folder = "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01";

    private int Gets => _bucket.Cloud.Calls.Made.Count(static call => call.StartsWith("GetObject ", StringComparison.Ordinal));

    private static string Key(int number) => $"{Folder}/111122223333_CloudTrail_eu-west-1_20260301T090{number}Z_Mu0KsOhtH1ar15ZZ.json.gz";

    private void Add(int number, string text) => _bucket.Add(Key(number), Encoding.UTF8.GetBytes(text));

    private async Task<List<SavedLog>> Save(WatchedObjects? objects = null, ScanBudget? budget = null, Predicate<LogKind>? kinds = null)
    {
        var saved = new List<SavedLog>();
        var scope = kinds is null ? LogScope.All : LogScope.All with { Kinds = kinds };
        await foreach (var batch in new LogDownloader(_bucket.Store(objects: objects, budget: budget), _bucket.Cloud, _folder.FullName, _log).SaveAsync(scope, TestContext.Current.CancellationToken))
            saved.AddRange(batch);
        return saved;
    }
}
