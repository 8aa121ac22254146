using TrailTools.LogGenerator;

namespace TrailTools.Bench.Inputs;

/// <summary>How much is measured on: about a bucket's ten days, and very many small files.</summary>
internal static class LogSizes
{
    /// <summary>The plain text of the big folder.</summary>
    private const double BigSize = 1.5e9;

    private static readonly (string Unit, double Bytes)[] Units = [("GB", 1e9), ("MB", 1e6), ("KB", 1e3), ("", 1)];

    /// <summary>1.5 GB of plain text in 4,250 files.</summary>
    public static LogOptions Big { get; } = new() { Files = 4250, Events = 1_130_000, Days = 10, AccountIds = [.. LogOptions.ExampleAccountIds.Take(4)] };

    /// <summary>How many files a bucket holds.</summary>
    public const int BucketFiles = 5000;

    /// <summary>As many files as a bucket holds and some more, each as large as those of the big folder.</summary>
    public static LogOptions Bucket { get; } = Big with { Files = 5050, Events = 1_343_000, Days = 12 };

    /// <summary>300,000 files of 5 events, in three months.</summary>
    public static LogOptions[] Small { get; } =
    [
        .. Enumerable.Range(0, 3).Select(static month => Big with
        {
            Files = 100_000, Events = 500_000, Days = 30, FirstDay = Big.FirstDay.AddDays(30 * month), Seed = 8 + (ulong)month,
        }),
    ];

    /// <summary>As many files and events, in the big folder's proportion, as give so much plain text.</summary>
    public static LogOptions OfSize(LogOptions options, double bytes)
    {
        int Part(int whole) => Math.Max(1, (int)(whole * bytes / BigSize));
        return options with { Events = Part(Big.Events), Files = Part(Big.Files) };
    }

    /// <summary>Reads a size such as 1.5GB.</summary>
    public static double ParseBytes(string text)
    {
        var (unit, bytes) = Units.First(one => text.EndsWith(one.Unit, StringComparison.OrdinalIgnoreCase));
        return double.Parse(text[..^unit.Length]) * bytes;
    }
}
