namespace TrailTools.Logs.Folders;

/// <summary>Paths without links in them.</summary>
internal static class RealPath
{
    /// <summary>A folder's path without links in it, also above the folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="realParent">The real path of the folder that it stands in, if that is known.</param>
    public static string Of(string folder, string? realParent) => Of(new DirectoryInfo(folder), realParent);

    private static string Of(DirectoryInfo folder, string? realParent)
    {
        if (folder.LinkTarget is not null)
            return Of((DirectoryInfo)folder.ResolveLinkTarget(returnFinalTarget: true)!, realParent: null);

        return folder.Parent is { } parent ? Path.Join(realParent ?? Of(parent, realParent: null), folder.Name) : folder.FullName;
    }
}
