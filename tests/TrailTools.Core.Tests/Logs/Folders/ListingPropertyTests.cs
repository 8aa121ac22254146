using CsCheck;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Folders;

namespace TrailTools.Core.Tests.Logs.Folders;

/// <summary>Whatever is in the folders, listing them while reading gives what listing them first and sorting then gives.</summary>
public class ListingPropertyTests
{
    [Fact]
    public void On_random_trees() => FolderTrees.Tree.Select(FolderTrees.Scope).Sample(static (tree, scope) => Agree(tree.Files, tree.Given, scope), iter: 300, seed: "0000KOIPe036", threads: 1);

    [Fact]
    public void On_the_sample_logs() => Agree([Repository.SampleLogs, Path.Combine(Repository.SampleLogs, "AWSLogs")], LogScope.All);

    private static void Agree(string[] files, string[] given, LogScope scope)
    {
        var folder = Directory.CreateTempSubdirectory("trailtools-tree-");
        try
        {
            for (var i = 0; i < files.Length; i++)
                Write(Path.Combine(folder.FullName, files[i]), i);
            Agree([.. given.Select(path => Path.Combine(folder.FullName, path)).Where(Path.Exists)], scope);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Agree(string[] given, LogScope scope)
    {
        var log = new TestLog();
        var listing = new FolderLogStore(given).List(scope, log);

        var (files, totals) = NaiveListing.List(given, scope);
        Assert.Equal(files, listing.Files(TestContext.Current.CancellationToken));
        Assert.Equal(totals, listing.Totals);
        Assert.Empty(log.Errors);
        Assert.Empty(log.Words);
    }

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
