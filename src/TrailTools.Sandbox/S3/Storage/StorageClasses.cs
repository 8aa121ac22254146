namespace TrailTools.Sandbox.S3.Storage;

/// <summary>The storage classes of objects (Amazon S3 API Reference, PutObject).</summary>
internal static class StorageClasses
{
    /// <summary>The class of objects that were put without one.</summary>
    public const string Standard = "STANDARD";

    private static readonly HashSet<string> Online = ["STANDARD", "REDUCED_REDUNDANCY", "STANDARD_IA", "ONEZONE_IA", "INTELLIGENT_TIERING", "GLACIER_IR"];
    private static readonly HashSet<string> Archived = ["GLACIER", "DEEP_ARCHIVE"];

    /// <summary>Whether there is such a class.</summary>
    public static bool IsKnown(string name) => Online.Contains(name) || Archived.Contains(name);

    /// <summary>Whether objects of the class must be restored before they can be read.</summary>
    public static bool IsArchive(string name) => Archived.Contains(name);
}
