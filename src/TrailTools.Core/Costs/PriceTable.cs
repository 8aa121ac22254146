using System.Text.Json;
using TrailTools.Diagnostics;

namespace TrailTools.Costs;

/// <summary>AWS's prices of one date, from one file: prices.json beside the module, or one of the user's own in its place.</summary>
/// <param name="Date">The day that they were true.</param>
/// <param name="Source">Where they were found.</param>
/// <param name="Currency">Of what they are an amount, such as USD.</param>
internal sealed record PriceTable(DateOnly Date, string Source, string Currency)
{
    /// <summary>The file that comes with the module.</summary>
    public static string ShippedPath { get; } = Path.Combine(Path.GetDirectoryName(typeof(PriceTable).Assembly.Location)!, "prices.json");

    /// <summary>A file larger than this is no price table.</summary>
    private const long MaxLength = 1 << 20;

    /// <summary>The prices by Region.</summary>
    public required IReadOnlyDictionary<string, RegionPrices> Regions { get; init; }

    /// <summary>Those of a Region that the table does not have.</summary>
    public required RegionPrices Default { get; init; }

    /// <summary>The prices of a Region; the default ones, told as such, where it has none of its own.</summary>
    public RegionPrices For(string region) => Regions.TryGetValue(region, out var prices) ? prices : Default;

    /// <summary>Reads a file.</summary>
    /// <exception cref="TrailException">PriceTableMissing, PriceTableDenied, PriceTableUnreadable; PriceTableInvalid names the place in it.</exception>
    public static PriceTable Load(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(ReadBytes(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return new PriceReader(path).Read(document.RootElement);
        }
        catch (JsonException error)
        {
            throw Invalid(path, $"line {error.LineNumber + 1}", "it is no JSON there", error);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new TrailException(TrailErrorKind.Denied, "PriceTableDenied", path, $"The price table '{path}' may not be read by you: {error.Message}", error);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new TrailException(TrailErrorKind.NotFound, "PriceTableMissing", path, $"There is no price table '{path}': name a file that is there, or leave out -PriceTable for the one that comes with the module.", error);
        }
        catch (IOException error)
        {
            throw new TrailException(TrailErrorKind.Corrupt, "PriceTableUnreadable", path, $"The price table '{path}' cannot be read: {error.Message}", error);
        }
    }

    /// <summary>What is wrong with a table, and where.</summary>
    internal static TrailException Invalid(string path, string place, string what, Exception? inner = null)
        => new(TrailErrorKind.Corrupt, "PriceTableInvalid", path, $"The price table '{path}' cannot be used: at {place}, {what}. The one that comes with the module shows how it is to be.", inner);

    private static ReadOnlyMemory<byte> ReadBytes(string path)
    {
        if (new FileInfo(path) is { Exists: true, Length: > MaxLength })
            throw Invalid(path, "its end", "it is larger than 1 MiB");

        var bytes = File.ReadAllBytes(path);
        return bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
    }
}
