using System.IO.Enumeration;

namespace TrailTools.Logs.Folders;

/// <summary>A file or folder, with no more known of it than listing its folder tells.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="IsFolder">Whether it is a folder, or a link to one.</param>
internal readonly record struct FolderEntry(string Path, bool IsFolder)
{
    /// <summary>The folder that saved logs have beside them for what is no log; it is not listed.</summary>
    public const string SideFolder = ".trailtools";

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>All that is in a folder, in no order.</summary>
    /// <exception cref="IOException">It cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be listed.</exception>
    public static IEnumerable<FolderEntry> In(string folder)
        => new FileSystemEnumerable<FolderEntry>(folder, static (ref FileSystemEntry entry) => new FolderEntry(entry.ToFullPath(), entry.IsDirectory), Everything)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => !(entry.IsDirectory && entry.FileName.SequenceEqual(SideFolder)),
        };
}
