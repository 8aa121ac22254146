using System.IO.Compression;
using System.Text;

namespace TrailTools.Sql.Tests.Store;

/// <summary>A store keeps its log files, whatever they are stored as, and reads events in them as they were.</summary>
public class PackedLogTests
{
    private const string Account = "111122223333";

    private static readonly string[] Records = [.. Enumerable.Range(0, 20).Select(static number => TempStore.Record($"{number}", "2026-03-04T10:00:00Z", more: $",\"userAgent\":\"ä\\u00e4 {number} \""))];

    public static TheoryData<string> Forms => new("plain", "gzip", "two members", "lines", "UTF-16", "UTF-16 gzip", "blanks", "no UTF-8", "large", "large gzip");

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Events_are_those_of_the_log_file(string form)
    {
        using var store = new TempStore();
        var name = TempStore.Name(Account, "eu-west-1", "20260304T1005Z");
        await File.WriteAllBytesAsync(store.Write(name), Content(form), TestContext.Current.CancellationToken);
        await store.Import();

        var expected = await store.Scan(TempStore.Everything);
        var found = await store.Search();

        Assert.True(expected.Count >= Records.Length);
        Assert.Equal(expected.Select(static one => (one.ToJson(), one.Record.Origin)), found.Select(static one => (one.ToJson(), one.Record.Origin)));
    }

    [Fact]
    public async Task Gzip_is_kept_as_it_is_and_the_rest_as_gzip()
    {
        using var store = new TempStore();
        string[] forms = ["gzip", "plain"];
        foreach (var form in forms)
            await File.WriteAllBytesAsync(store.Write($"{form}.json"), Content(form), TestContext.Current.CancellationToken);

        await store.Import();

        var pack = await File.ReadAllBytesAsync(store.Folder.PackOf(1), TestContext.Current.CancellationToken);
        Assert.True(pack.AsSpan().IndexOf(Content("gzip")) >= 0);
        using var all = new GZipStream(new MemoryStream(pack), CompressionMode.Decompress);
        using var text = new MemoryStream();
        await all.CopyToAsync(text, TestContext.Current.CancellationToken);
        Assert.Equal(Content("plain").Length * 2, text.Length);
    }

    private static byte[] Content(string form) => form switch
    {
        "plain" => Plain(Records),
        "gzip" => Gzip(Plain(Records)),
        "two members" => [.. Gzip(Plain(Records)[..700]), .. Gzip(Plain(Records)[700..])],
        "lines" => Encoding.UTF8.GetBytes(string.Join('\n', Records)),
        "UTF-16" => [0xff, 0xfe, .. Encoding.Unicode.GetBytes(Text(Records))],
        "UTF-16 gzip" => Gzip(Content("UTF-16")),
        "blanks" => Encoding.UTF8.GetBytes(Text(Records).Replace(",", " ,\r\n ", StringComparison.Ordinal)),
        "no UTF-8" => [.. Plain(Records).Select(static one => one == 0xc3 ? (byte)0xff : one)],
        "large" => Plain([.. Enumerable.Range(0, 600).SelectMany(static _ => Records)], "large"),
        "large gzip" => Gzip(Content("large")),
        _ => throw new ArgumentException($"There is no form {form}."),
    };

    /// <summary>More than is held whole, if it is to be large.</summary>
    private static byte[] Plain(string[] records, string pad = "") => Encoding.UTF8.GetBytes(pad == "" ? Text(records) : Text([.. records, TempStore.Record("pad", "2026-03-04T10:00:00Z", more: $",\"pad\":\"{new string('x', 9 << 20)}\"")]));

    private static string Text(string[] records) => $$"""{"Records":[{{string.Join(',', records)}}]}""";

    private static byte[] Gzip(byte[] plain)
    {
        using var into = new MemoryStream();
        using (var gzip = new GZipStream(into, CompressionLevel.Fastest))
            gzip.Write(plain);
        return into.ToArray();
    }
}
