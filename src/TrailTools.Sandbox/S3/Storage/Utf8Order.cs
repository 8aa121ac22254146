namespace TrailTools.Sandbox.S3.Storage;

/// <summary>The order of S3's listings: that of the keys' UTF-8 bytes (Amazon S3 API Reference, ListObjectsV2).</summary>
internal sealed class Utf8Order : IComparer<string>
{
    /// <summary>The order.</summary>
    public static Utf8Order Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var (left, right) = (x ?? "", y ?? "");
        var same = left.AsSpan().CommonPrefixLength(right);
        return same < left.Length && same < right.Length
            ? Weight(left[same]).CompareTo(Weight(right[same]))
            : left.Length.CompareTo(right.Length);
    }

    // In UTF-16 the surrogates of characters beyond U+FFFF lie below U+E000; in UTF-8 those characters come last.
    private static int Weight(char one) => char.IsSurrogate(one) ? one + 0x10000 : one;
}
