using System.Text.RegularExpressions;
using CsCheck;
using TrailTools.Core.Tests.Logs.Folders;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Folders;

namespace TrailTools.Core.Tests.Logs.Buckets;

/// <summary>A bucket's listing gives what is given of a copy on this machine, in the same order; of what is not in AWS's layout it sees less.</summary>
public partial class BucketTreeTests
{
    private static readonly LogScope[] Scopes =
    [
        LogScope.All,
        LogScope.All with { Regions = static region => region == "eu-west-1" },
        LogScope.All with { Accounts = static account => account == "444455556666", AsksForInsight = true },
        LogScope.All with { Start = new DateTimeOffset(2026, 3, 2, 0, 1, 0, TimeSpan.Zero), End = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), DeliveryMargin = TimeSpan.FromHours(2) },
    ];

    [Fact]
    public void Random_trees_come_in_the_same_order() => FolderTrees.Tree.Select(Gen.Int[0, Scopes.Length - 1]).Sample(static (tree, scope) => Agree(tree.Files, Scopes[scope]), iter: 150, seed: "0000KOIPe036", threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData("2026/")]
    [InlineData("2026/03/")]
    [InlineData("2026/03/02/")]
    public void A_tree_below_a_Regions_folder_is_of_no_day(string below)
    {
        var nested = $"AWSLogs/111122223333/CloudTrail/us-east-1/{below}{FileOf("444455556666", day: 1)}";
        Agree([nested, FileOf("111122223333", day: 3)], LogScope.All);
        Assert.Null(LogKey.Parse(nested));
    }

    [Fact]
    public void Sample_logs_come_in_the_same_order()
    {
        var bucket = new Bucket();
        bucket.AddFolder(Repository.SampleLogs);
        Assert.NotEmpty(Local(Repository.SampleLogs, LogScope.All));
        Assert.Equal(Seen(Repository.SampleLogs, LogScope.All), bucket.Keys(LogScope.All, NullTrailLog.Instance));
    }

    private static void Agree(string[] files, LogScope scope)
    {
        var folder = Directory.CreateTempSubdirectory("trailtools-bucket-");
        try
        {
            for (var i = 0; i < files.Length; i++)
                Write(Path.Combine(folder.FullName, files[i]), i);

            var bucket = new Bucket();
            bucket.AddFolder(folder.FullName);
            Assert.Equal(Seen(folder.FullName, scope), bucket.Keys(scope, NullTrailLog.Instance));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FileOf(string account, int day)
        => $"AWSLogs/{account}/CloudTrail/us-east-1/2026/03/0{day}/{account}_CloudTrail_us-east-1_2026030{day}T1200Z_Mu0KsOhtH1ar15ZZ.json.gz";

    private static List<string> Local(string folder, LogScope scope)
    {
        using var listing = new FolderLogStore([folder]).List(scope, NullTrailLog.Instance);
        return [.. listing.Files(TestContext.Current.CancellationToken).Select(file => Path.GetRelativePath(folder, file.Path).Replace('\\', '/'))];
    }

    /// <summary>Of all files those that a bucket's listing goes to.</summary>
    private static List<string> Seen(string folder, LogScope scope)
    {
        var (all, keys) = (Local(folder, LogScope.All with { Kinds = static _ => true }), Local(folder, scope));
        var top = all.Any(static key => key.StartsWith("AWSLogs/", StringComparison.Ordinal)) ? "" : "[^/]+/";
        var isPlain = !all.Any(key => Regex.IsMatch(key, $"^{top}AWSLogs/"));
        return isPlain ? [.. keys.Order(StringComparer.Ordinal)] : [.. keys.Where(key => Regex.Match(key, $"^{top}{Layout()}") is { Success: true } match && IsIn(match, scope))];
    }

    private static bool IsIn(Match match, LogScope scope)
        => (scope.AsksForInsight || match.Groups["kind"].Value != "-Insight") && scope.Accounts(match.Groups["account"].Value) && scope.Regions(match.Groups["region"].Value)
            && (scope.Start is null || (string.CompareOrdinal(match.Groups["rest"].Value, "2026/03/02") > 0 && string.CompareOrdinal(match.Groups["rest"].Value, "2026/03/04") < 0));

    [GeneratedRegex("AWSLogs/(?:o-[a-z0-9]{10,32}/)?(?<account>[0-9]{12})/CloudTrail(?<kind>|-Insight)/(?<region>[a-z]+-[a-z]+-[0-9]+)/(?<rest>.+)")]
    private static partial Regex Layout();

    // What stands in the way of a name, a folder of that name or a file where a folder is to be, stays.
    private static void Write(string path, int length)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, new byte[length]);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
        }
    }
}
