using TrailTools.Diagnostics;

namespace TrailTools.Lifecycle;

/// <summary>A storage class that lifecycle rules move objects to, and what it asks of them.</summary>
/// <remarks>Amazon S3 User Guide, "Understanding and managing Amazon S3 storage classes" and "Transitioning objects using Amazon S3 Lifecycle".</remarks>
/// <param name="Name">Its name in the API.</param>
/// <param name="EarliestDays">The least age in days at which a rule may move objects to it.</param>
/// <param name="MinimumDays">The days that are paid for an object in it, though it is deleted earlier.</param>
internal sealed record StorageClass(string Name, int EarliestDays, int MinimumDays)
{
    /// <summary>By default no object below this size, in bytes, is moved.</summary>
    public const long SmallObject = 128 << 10;

    /// <summary>The header's value with which small objects too move to the classes that take them.</summary>
    private const string VariesByClass = "varies_by_storage_class";

    private static readonly StorageClass[] All =
    [
        new("STANDARD_IA", 30, 30),
        new("ONEZONE_IA", 30, 30),
        new("INTELLIGENT_TIERING", 0, 0) { NotReckoned = "that INTELLIGENT_TIERING costs a fee for each object of 128 KB and more that it watches, and less for what nobody reads" },
        new("GLACIER_IR", 0, 90),
        new("GLACIER", 0, 90) { IsArchived = true, OverheadBytes = 32 << 10, StandardOverheadBytes = 8 << 10 },
        new("DEEP_ARCHIVE", 0, 180) { IsArchived = true, OverheadBytes = 32 << 10, StandardOverheadBytes = 8 << 10 },
    ];

    /// <summary>Whether an object must be restored before anything can read it.</summary>
    public bool IsArchived { get; private init; }

    /// <summary>Bytes that are paid for each object beside its own, at this class's price.</summary>
    public long OverheadBytes { get; private init; }

    /// <summary>Bytes that are paid for each object beside its own, at STANDARD's price.</summary>
    public long StandardOverheadBytes { get; private init; }

    /// <summary>What it costs that a price for bytes and one for moves do not say, in words (Amazon S3 pricing); null where that is all.</summary>
    public string? NotReckoned { get; private init; }

    /// <summary>The names of all.</summary>
    public static IEnumerable<string> Names => All.Select(static one => one.Name);

    /// <summary>The class of a name, without case.</summary>
    /// <exception cref="TrailException">StorageClassUnknown: there is none that rules move objects to.</exception>
    public static StorageClass Find(string name)
        => All.FirstOrDefault(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw TrailException.Invalid("StorageClassUnknown", name, $"Lifecycle rules move objects to no storage class '{name}': choose one of {string.Join(", ", Names)}.");

    /// <summary>Whether a class of that name, as listings tell it, must be restored before anything can read it.</summary>
    public static bool IsArchive(string name) => All.Any(one => one.IsArchived && one.Name == name);

    /// <summary>Whether objects below <see cref="SmallObject"/> move to it too.</summary>
    /// <param name="minimumObjectSize">The configuration's header; null is S3's default, by which none does.</param>
    public bool TakesSmall(string? minimumObjectSize) => IsArchived && minimumObjectSize == VariesByClass;
}
