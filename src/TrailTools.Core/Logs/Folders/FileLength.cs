namespace TrailTools.Logs.Folders;

/// <summary>The stored size of files.</summary>
internal static class FileLength
{
    /// <summary>A file's size; of a link that of the file it leads to.</summary>
    /// <exception cref="FileNotFoundException">The file is gone, or the link leads nowhere.</exception>
    /// <exception cref="IOException">The link goes round.</exception>
    public static long Of(string path)
    {
        var file = new FileInfo(path);
        var isLink = file.Exists && file.Attributes.HasFlag(FileAttributes.ReparsePoint);
        return isLink && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target.Length : file.Length;
    }
}
