using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Folders;

namespace TrailTools.Core.Tests.Logs.Folders;

public sealed class FolderListingTests : IDisposable
{
    private const string First = "AWSLogs/111122223333/CloudTrail/us-east-1/2026/03/04";
    private const string Second = "AWSLogs/111122223333/CloudTrail/us-east-1/2026/03/05";

    private static readonly CancellationToken None = TestContext.Current.CancellationToken;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-listing-");
    private readonly TestLog _log = new();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_day_is_listed_when_its_turn_comes()
    {
        Add($"{First}/{Name(4, "1200")}");
        Add($"{Second}/{Name(5, "1300")}");
        var listing = List();

        using var files = listing.Files(None).GetEnumerator();
        Assert.True(files.MoveNext());
        Assert.Equal((1, false), (listing.Totals.Files, listing.Totals.IsDone));
        Add($"{Second}/{Name(5, "1200")}");
        Add($"{Second}/stranger.json");

        Assert.Equal([$"{Second}/{Name(5, "1200")}", $"{Second}/{Name(5, "1300")}", $"{Second}/stranger.json"], Rest(files));
        Assert.Equal((4, true), (listing.Totals.Files, listing.Totals.IsDone));
    }

    [Fact]
    public void Nothing_is_listed_before_it_is_asked_for()
    {
        var listing = List(LogScope.All, "x");
        Add("x/a.json");

        Assert.Equal(["x/a.json"], Paths(listing));
        Add("x/b.json");
        Assert.Equal(["x/a.json", "x/b.json"], Paths(listing));
        Assert.Equal(2, listing.Totals.Files);
    }

    [Fact]
    public void An_empty_folder_is_a_listing_of_nothing()
    {
        var listing = List();

        Assert.Empty(listing.Files(None));
        Assert.Equal(new LogTotals(0, 0, 0, null, IsDone: true), listing.Totals);
        Assert.Empty(_log.Errors);
    }

    [Fact]
    public void Files_that_were_given_themselves_come_on_their_day()
    {
        var day = Add($"{First}/{Name(4, "1200")}");
        var next = Add($"{Second}/{Name(5, "1200")}");
        var stranger = Add("a.json");

        Assert.Equal([day, next, stranger], List(LogScope.All, stranger, next, day).Files(None).Select(Relative));
        Assert.Equal([day, day, next], List(LogScope.All, day, Second, First).Files(None).Select(Relative));
    }

    [Fact]
    public void What_is_left_out_by_its_key_is_counted_and_tells_of_its_delivery()
    {
        Add($"{First}/{Name(4, "1200")}", 10);
        Add($"{Second}/{Name(5, "1200")}", 5);
        var scope = LogScope.All with { End = new DateTimeOffset(2026, 3, 4, 13, 0, 0, TimeSpan.Zero), DeliveryMargin = TimeSpan.Zero };

        var listing = List(scope, "");

        Assert.Equal([$"{First}/{Name(4, "1200")}"], Paths(listing));
        Assert.Equal(new LogTotals(1, 10, 1, new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeSpan.Zero), IsDone: true), listing.Totals);
    }

    [Fact]
    public void A_folder_that_is_gone_is_told_and_the_others_are_listed()
    {
        Add($"{First}/{Name(4, "1200")}");
        Add($"{Second}/{Name(5, "1200")}");
        Add("z.json");

        using var files = List().Files(None).GetEnumerator();
        Assert.True(files.MoveNext());
        Directory.Delete(Path.Combine(_folder.FullName, Second), recursive: true);

        Assert.Equal(["z.json"], Rest(files));
        Assert.Equal(("LogFileMissing", Second), (Assert.Single(_log.Errors).Id, Relative(_log.Errors.First().Subject!)));
    }

    [Fact]
    public void A_file_that_is_gone_is_told()
    {
        Assert.Empty(List(LogScope.All, "gone.json").Files(None));
        Assert.Equal("LogFileMissing", Assert.Single(_log.Errors).Id);
    }

    [Fact]
    public void A_folder_that_may_not_be_listed_is_told_and_the_others_are_listed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Whoever runs this may read everything.");
        Add($"{First}/{Name(4, "1200")}");
        Add($"{Second}/{Name(5, "1200")}");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_folder.FullName, First), UnixFileMode.None);

        Assert.Equal([$"{Second}/{Name(5, "1200")}"], Paths(List()));
        Assert.Equal("LogFileDenied", Assert.Single(_log.Errors).Id);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(_folder.FullName, First), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Links_are_followed_once_each()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a right there.");
        Add($"{First}/{Name(4, "1200")}", 7);
        Add("far/below/x.json");
        Link($"{First}/up", "");
        Link($"{First}/far", "far");
        Link("far/below/day", First);
        Link("other", "far/below");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, Path.GetDirectoryName(Second)!));
        Link(Second, First);
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "link.json"), Path.Combine(_folder.FullName, First, Name(4, "1200")));
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "gone.json"), "/no/such/file.json");
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "round.json"), Path.Combine(_folder.FullName, "round.json"));

        var files = List().Files(None).ToList();

        Assert.Equal([$"{First}/{Name(4, "1200")}", "far/below/x.json", "link.json"], files.Select(Relative));
        Assert.Equal(7, files[^1].Length);
        Assert.Equal(["gone.json LogFileMissing", "round.json LogFileUnreadable"], _log.Errors.Select(error => $"{Relative(error.Subject!)} {error.Id}"));
        Assert.Equal(5, _log.Words.Count(static text => text.EndsWith("leads to a folder that is read already.", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_link_to_a_day_lists_that_day()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a right there.");
        Add($"real/{Name(4, "1200")}");
        Directory.CreateDirectory(Path.Combine(_folder.FullName, Path.GetDirectoryName(First)!));
        Link(First, "real");

        var file = Assert.Single(List(LogScope.All, "AWSLogs").Files(None));

        Assert.Equal($"{First}/{Name(4, "1200")}", Relative(file));
        Assert.NotNull(file.Key);
    }

    [Fact]
    public void A_stop_ends_the_listing()
    {
        Add($"{First}/{Name(4, "1200")}");
        Add($"{Second}/{Name(5, "1200")}");
        using var stop = new CancellationTokenSource();
        var listing = List();

        Assert.Throws<OperationCanceledException>(() =>
        {
            foreach (var file in listing.Files(stop.Token))
                stop.Cancel();
        });
        Assert.False(listing.Totals.IsDone);
    }

    private static string Name(int day, string time) => $"111122223333_CloudTrail_us-east-1_202603{day:00}T{time}Z_Mu0KsOhtH1ar15ZZ.json.gz";

    private string Add(string path, int length = 1)
    {
        var full = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, new byte[length]);
        return path;
    }

    private void Link(string path, string target) => Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, path), Path.Combine(_folder.FullName, target));

    private LogListing List() => List(LogScope.All, "");

    private LogListing List(LogScope scope, params string[] paths) => new FolderLogStore([.. paths.Select(path => Path.Combine(_folder.FullName, path))]).List(scope, _log);

    private IEnumerable<string> Paths(LogListing listing) => listing.Files(None).Select(Relative);

    private IEnumerable<string> Rest(IEnumerator<LogFile> files)
    {
        while (files.MoveNext())
            yield return Relative(files.Current);
    }

    private string Relative(LogFile file) => Relative(file.Path);

    private string Relative(string path) => Path.GetRelativePath(_folder.FullName, path).Replace('\\', '/');
}
