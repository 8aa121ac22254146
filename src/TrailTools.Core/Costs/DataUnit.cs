namespace TrailTools.Costs;

/// <summary>The units that prices are told in, in bytes.</summary>
/// <remarks>
/// Amazon S3 FAQs, "How will I be charged and billed for my use of Amazon S3?": a GB is 1,073,741,824 bytes. AWS does not say whether a TB of Athena is
/// 2^40 or 10^12 bytes; 2^40 is S3's.
/// </remarks>
internal static class DataUnit
{
    /// <summary>A MB: 2^20 bytes.</summary>
    public const long Megabyte = 1L << 20;

    /// <summary>A GB: 2^30 bytes.</summary>
    public const long Gigabyte = 1L << 30;

    /// <summary>A TB: 2^40 bytes.</summary>
    public const long Terabyte = 1L << 40;
}
