using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Core.Tests.Logs.Buckets;
using TrailTools.Downloads;
using TrailTools.Integrity.Chains;
using TrailTools.Integrity.Sources;
using TrailTools.Logs;
using TrailTools.Logs.Folders;

namespace TrailTools.Core.Tests.Integrity.Chains;

/// <summary>The base of tests of chains: a bucket with signed logs, and a copy of it as it is saved.</summary>
public abstract class ChainTests : IDisposable
{
    private protected DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("trailtools-integrity-");

    private protected SignedLogs Logs { get; } = new();

    private protected TestLog Log { get; } = new();

    private protected IntegritySummary Summary { get; private set; } = new();

    public void Dispose()
    {
        Folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected static DateTimeOffset At(int hour) => SignedLogs.Midnight.AddHours(hour);

    private protected void Deliver(int first, int last)
    {
        if (Logs.Bucket.Cloud.Trails("eu-west-1").Keys.Count == 0)
            Logs.Publish("eu-west-1");
        for (var hour = first; hour <= last; hour++)
            Logs.Hour(hour);
    }

    private protected void Delete(params string[] keys) => Logs.Bucket.Cloud.Buckets[Bucket.Name].Objects.RemoveAll(found => keys.Contains(found.Key));

    private protected void Put(string key, byte[] content) => Logs.Bucket.Cloud.Objects.Add(Bucket.Name, key, content, metadata: Logs.Bucket.Cloud.Buckets[Bucket.Name].Objects.Find(found => found.Key == key)?.Metadata);

    private protected IEnumerable<string> Unproved(int hour) => new[] { -50, -30 }.Select(minutes => $"LogFile Unverifiable {Logs.LogKey(At(hour).AddMinutes(minutes))}");

    private protected async Task Same(params string[] expected)
    {
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await Online()).Order(StringComparer.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), (await Offline()).Order(StringComparer.Ordinal));
    }

    private protected Task<List<string>> Online() => Test(new BucketProofs(Logs.Bucket.Store(), Logs.Bucket.Cloud));

    private protected async Task<List<string>> Offline()
    {
        await Save();
        return await Saved();
    }

    private protected async Task Save()
    {
        await foreach (var _ in new LogDownloader(Logs.Bucket.Store(), Logs.Bucket.Cloud, Folder.FullName, Log).SaveAsync(LogScope.All with { Kinds = static _ => true }, TestContext.Current.CancellationToken))
        {
        }
    }

    private protected Task<List<string>> Saved() => Test(new FolderProofs(new FolderLogStore([Folder.FullName])));

    /// <summary>What is wrong, with keys in place of paths.</summary>
    private protected async Task<List<string>> Test(IProofStore store, DateTimeOffset? start = null, DateTimeOffset? end = null)
    {
        Summary = new();
        var found = new List<string>();
        await foreach (var findings in new IntegrityTester(store, IntegrityScope.All with { Start = start, End = end }, Summary, Log).TestAsync(TestContext.Current.CancellationToken))
            found.AddRange(findings.Where(static one => !one.IsValid).Select(one => $"{one.Kind} {one.Status} {KeyOf(one.Subject)}"));
        return found;
    }

    private static string KeyOf(string path) => path.IndexOf("AWSLogs", StringComparison.Ordinal) is >= 0 and var at ? path[at..].Replace('\\', '/') : path;
}
