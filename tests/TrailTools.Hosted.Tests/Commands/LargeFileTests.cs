using System.IO.Compression;
using System.Management.Automation;
using System.Text;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>Large files give the events that the same records give in many small ones, in their order and with their places.</summary>
public sealed class LargeFileTests : IClassFixture<SessionFixture>
{
    /// <summary>So many records of 4 kB are more than is held whole of one file.</summary>
    private const int LargeRecords = 2200;

    private const int SmallRecords = 100;
    private readonly SessionFixture _fixture;
    private readonly string _large;
    private readonly string _small;

    public LargeFileTests(SessionFixture fixture)
    {
        _fixture = fixture;
        _large = Path.Combine(fixture.Folder.FullName, "large");
        _small = Path.Combine(fixture.Folder.FullName, "small");
        if (Directory.Exists(_large))
            return;

        var records = Enumerable.Range(0, (2 * LargeRecords) + SmallRecords).Select(Record).ToArray();
        fixture.Write("large/a-lines.json", string.Join('\n', records[..LargeRecords]));
        fixture.Write("large/b-plain.json", Wrapped(records[LargeRecords..(2 * LargeRecords)]));
        fixture.Write("large/c-small.json.gz", Gzip(Wrapped(records[(2 * LargeRecords)..])));
        foreach (var (some, number) in records.Chunk(SmallRecords).Select(static (some, number) => (some, number)))
            fixture.Write($"small/{number:000}.json", Wrapped(some));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-EventName DeleteTrail")]
    [InlineData("-ErrorCode AccessDenied")]
    [InlineData("-Filter { $_.eventName -eq 'DeleteTrail' -and $_.requestParameters.number -gt 2000 }")]
    [InlineData("-EventName DeleteTrail -First 150")]
    [InlineData("-First 2300")]
    [InlineData("| ForEach-Object { $_; if (++$n -eq 5) { break } }")]
    [InlineData("-ErrorCode AccessDenied | ForEach-Object { $_; if (++$n -eq 400) { break } }")]
    public void Events_and_places_are_those_of_small_files(string question)
    {
        var (large, small) = (Find(_large, question), Find(_small, question));

        Assert.NotEmpty(large);
        Assert.Equal(small.Select(Id), large.Select(Id));
        Assert.Equal(large.Select(static found => (Number(found) % LargeRecords) + 1), large.Select(Place));
        Assert.Equal(small.Select(static found => (Number(found) % SmallRecords) + 1), small.Select(Place));
    }

    [Fact]
    public void The_summary_counts_all_of_them()
    {
        var sums = _fixture.Session.Run("Search-TrailEvent $a -EventName DeleteTrail -SummaryVariable sum | Out-Null; $sum", _large).Good().Single();

        Assert.Equal((2L * LargeRecords) + SmallRecords, sums.Properties["EventsRead"].Value);
        Assert.Equal(3L, sums.Properties["Files"].Value);
        Assert.Equal(Plain("a-lines.json") + Plain("b-plain.json") + Wrapped([.. Enumerable.Range(2 * LargeRecords, SmallRecords).Select(Record)]).Length, sums.Properties["PlainBytes"].Value);
    }

    private IReadOnlyList<PSObject> Find(string folder, string question) => _fixture.Session.Run($"$n = 0; foreach ($once in 1) {{ Search-TrailEvent $a {question} }}", folder).Good();

    private long Plain(string name) => new FileInfo(Path.Combine(_large, name)).Length;

    private static string Id(PSObject found) => (string)found.Properties["EventId"].Value;

    private static long Number(PSObject found) => long.Parse(Id(found)[3..], System.Globalization.CultureInfo.InvariantCulture);

    private static long Place(PSObject found) => (long)PSObject.AsPSObject(found.Properties["Source"].Value).Properties["Record"].Value;

    private static string Record(int number)
    {
        var (name, error) = (number % 11 == 0 ? "DeleteTrail" : "CreateUser", number % 7 == 0 ? "\"errorCode\":\"AccessDenied\"," : "");
        return $$"""{"eventVersion":"1.11","eventTime":"2026-03-04T00:00:00Z","eventName":"{{name}}",{{error}}"requestParameters":{"number":{{number}},"filler":"{{new string('x', 4000)}}"},"eventID":"id-{{number}}"}""";
    }

    private static string Wrapped(string[] records) => $"{{\"Records\":[{string.Join(',', records)}]}}";

    private static byte[] Gzip(string text)
    {
        var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Fastest))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return stored.ToArray();
    }
}
