using TrailTools.Diagnostics;

namespace TrailTools.Engines.Sorting;

/// <summary>What can go wrong with the room that a sort takes on disk.</summary>
internal static class SortErrors
{
    /// <summary>Whether the failure is one of the disk.</summary>
    public static bool IsOfDisk(Exception error) => error is IOException or UnauthorizedAccessException;

    /// <summary>The folder cannot be made, written to or read from: no room, no right, or gone.</summary>
    public static TrailException SpaceMissing(string folder, Exception error)
        => new(
            TrailErrorKind.Budget, "SortSpaceMissing", folder,
            $"More events than fit in memory are sorted on disk in '{folder}', and that failed: {error.Message} Make room there, name another folder by the environment variable {(OperatingSystem.IsWindows() ? "TMP" : "TMPDIR")}, ask for a narrower time range, or search without -Ordered and -Newest.", error);
}
