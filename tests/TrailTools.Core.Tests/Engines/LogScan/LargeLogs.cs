using System.IO.Compression;
using System.Text;
using CsCheck;
using TrailTools.Events;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Makes log files of many records that can be read by parts for the most part, with something in them now and then that cannot.</summary>
internal static class LargeLogs
{
    /// <summary>A value whose insides look like the border of two records.</summary>
    private static readonly string[] Traps =
        ["""[{},{"eventVersion":"2"},{"eventVersion":"3"}]""", """[{"a":[{"b":{}},{"eventVersion":{}}]}]""", "\"},{\\\"eventVersion\\\":\"", "\"\\\\\"", "\"]}\"", "[[[]]]"];

    private static readonly Gen<string> Trap = Gen.Frequency((6, Gen.Const("")), (1, Gen.OneOfConst(Traps).Select(static trap => $",\"trap\":{trap}")));

    private static readonly Gen<string> Time = Gen.Frequency((4, Gen.OneOfConst("\"2026-03-04T00:00:00Z\"", "\"2026-03-05T00:00:00Z\"")), (1, Gen.OneOfConst("\"none\"", "1")))
        .Select(static time => $",\"eventTime\":{time}");

    private static readonly Gen<string> Record = Gen.Select(HostileLogs.Object, Trap, Time, static (members, trap, time)
        => $$"""{"eventVersion":"1.11"{{trap}}{{time}}{{Compact(members) switch { "{}" => "}", var some => "," + some[1..] }}}""");

    /// <summary>Pieces that are no plain records. Those that are no JSON say what every needle looks for, since records without one are not parsed.</summary>
    private static readonly Gen<string> Odd = Gen.OneOfConst(
        """ {"eventVersion":"1.11"}""", """{"eventVersion":"1.11"} """, "{ \"eventVersion\":\"1.11\"}", "{}", "[]", "1", "", "\r", " ", "x", "]}", "]}{\"Records\":[", "\n{\"eventVersion\":\"1.11\"}",
        """{"userIdentity":{"type":"Root"},"eventName":"CreateUser"}""", """{"eventName":"CreateUser","eventVersion":"1.11"}""", """{"Records":[{"eventVersion":"1.11"},{"eventVersion":"1.11"}]}""",
        """{"CloudTrailEvent":"{\"eventVersion\":\"1.11\"}"}""", """{"eventVersion":"1.11"},{"eventVersion":"1.11"}""", "{\"eventVersion\":\"1.11\"}\n{\"eventVersion\":\"1.11\"}", """{"eventVersion":"1.11"}{"eventVersion":"1.11"}""",
        Broken(","), Broken(",}"), Broken("]"), Broken("\""), Broken(",\"x\":01"), Broken(",\"x\":\"\\x\""), Broken(",\"x\":" + new string('[', 70) + new string(']', 70)),
        $$"""{"eventVersion":"1.11","x":"{{new string('x', 3000)}}"}""");

    /// <summary>Plain records.</summary>
    public static Gen<string[]> Records { get; } = Record.Array[0, 40];

    /// <summary>A file's text, in one of the two shapes, with few odd pieces in it.</summary>
    public static Gen<byte[]> Text { get; } = Gen.Select(
        Records, Gen.OneOfConst(',', '\n'), Gen.Frequency((1, Gen.Const<(double, string)[]>([])), (3, Gen.Select(Gen.Double[0, 1], Odd).Array[1, 2])), Gen.OneOfConst("", "\n", "\r\n\n", " ", "}"), Gen.Frequency((5, Gen.Const(-1.0)), (1, Gen.Double[0, 1])),
        static (records, separator, odd, end, bad) =>
        {
            var pieces = records.ToList();
            foreach (var (where, piece) in odd)
                pieces.Insert((int)(where * pieces.Count), piece);
            var utf8 = Encoding.UTF8.GetBytes((separator == ',' ? $"{{\"Records\":[{string.Join(',', pieces)}]}}" : string.Join('\n', pieces)) + end);

            // A letter in it becomes a byte that is not UTF-8.
            var letter = bad < 0 ? -1 : Array.IndexOf(utf8, (byte)'r', (int)(bad * utf8.Length));
            if (letter >= 0)
                utf8[letter] = 0xff;
            return utf8;
        });

    /// <summary>A file as it is stored: plain or gzip, whole or not.</summary>
    public static Gen<byte[]> File { get; } = Gen.Select(Text, Gen.Int[0, 9], Gen.Double[0, 1], static (text, how, where) => how switch
    {
        < 4 => text,
        4 => [.. Gzip(text), .. Gzip(text)],
        5 => [.. Gzip(text), 0, 0, 0],
        6 => [.. Gzip(text), .. "garbage"u8],
        7 => Cut(Gzip(text), 1 - (where / 100)),
        8 => Cut(Gzip(text), where),
        _ => Gzip(text),
    });

    /// <summary>The text as gzip.</summary>
    public static byte[] Gzip(byte[] text)
    {
        var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Fastest))
            gzip.Write(text);
        return stored.ToArray();
    }

    private static byte[] Cut(byte[] stored, double where) => stored[..(int)(where * stored.Length)];

    private static string Compact(string json) => Encoding.UTF8.GetString(JsonText.Compact(Encoding.UTF8.GetBytes(json)).Span);

    private static string Broken(string what)
        => $$"""{"eventVersion":"1.11","eventName":"CreateUser DeleteTrail","errorCode":"AccessDenied","requestParameters":{"bucketName":"Trail","x":1}{{what}}}""";
}
