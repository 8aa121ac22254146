using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace TrailTools.Bench.Inputs;

/// <summary>The records of a folder of log files put into one large file, as far as they go.</summary>
internal static class SingleFiles
{
    private const long LinesSize = 1_000_000_000, GzipPlainSize = 370_000_000;

    /// <summary>1 GB of JSON Lines.</summary>
    public static string Lines(Logs logs) => Made.Once($"{Mark(logs)}-lines.jsonl", path =>
    {
        using var output = File.Create(path);
        Write(logs, output, LinesSize, "\n"u8);
        output.Write("\n"u8);
    });

    /// <summary>One gzip file of some 50 MB with one array of records.</summary>
    public static string Gzip(Logs logs) => Made.Once($"{Mark(logs)}-records.json.gz", path =>
    {
        using var output = new GZipStream(File.Create(path), CompressionLevel.Optimal);
        output.Write("{\"Records\":["u8);
        Write(logs, output, GzipPlainSize, ","u8);
        output.Write("]}"u8);
    });

    /// <summary>Tells folders from one another, so that the file that is kept is that of this one.</summary>
    private static string Mark(Logs logs) => $"{logs.Files.Count}-{logs.StoredBytes}";

    private static void Write(Logs logs, Stream output, long size, ReadOnlySpan<byte> between)
    {
        var written = 0L;
        foreach (var path in logs.Files.TakeWhile(_ => written < size))
        {
            using var plain = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            using var json = JsonDocument.Parse(plain);
            foreach (var record in json.RootElement.GetProperty("Records").EnumerateArray())
            {
                if (written > 0)
                    output.Write(between);
                var text = JsonMarshal.GetRawUtf8Value(record);
                output.Write(text);
                written += text.Length + between.Length;
            }
        }
    }
}
