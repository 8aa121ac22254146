using System.Management.Automation;
using TrailTools.Diagnostics;

namespace TrailTools.Parameters;

/// <summary>Turns paths as users write them into full paths of this machine's file system.</summary>
internal static class PathResolver
{
    private const string FileSystem = "FileSystem";

    /// <summary>The files and folders that a path means, wildcards resolved in ordinal order.</summary>
    /// <exception cref="TrailException">There are none, or the path is not of the file system.</exception>
    public static IReadOnlyList<string> Resolve(PathIntrinsics paths, string path, bool isLiteral)
    {
        try
        {
            var literal = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
            RefuseOthers(path, provider);
            if (File.Exists(literal) || Directory.Exists(literal))
                return [literal];

            return isLiteral || !WildcardPattern.ContainsWildcardCharacters(path) ? throw Missing(path) : Expand(paths, path);
        }
        catch (Exception error) when (error is ItemNotFoundException or System.Management.Automation.DriveNotFoundException or ProviderNotFoundException)
        {
            throw Missing(path, error);
        }
    }

    /// <summary>The full path that a file yet to be made has.</summary>
    /// <exception cref="TrailException">The path is not of the file system.</exception>
    public static string ResolveNew(PathIntrinsics paths, string path)
    {
        var full = paths.GetUnresolvedProviderPathFromPSPath(path, out var provider, out _);
        RefuseOthers(path, provider);
        return full;
    }

    private static string[] Expand(PathIntrinsics paths, string path)
    {
        var found = paths.GetResolvedProviderPathFromPSPath(path, out var provider);
        RefuseOthers(path, provider);
        return found.Count > 0 ? [.. found.Order(StringComparer.Ordinal)] : throw Missing(path);
    }

    private static void RefuseOthers(string path, ProviderInfo provider)
    {
        if (provider.Name != FileSystem)
            throw TrailException.Invalid("PathNotFileSystem", path, $"'{path}' is a path of the provider {provider.Name}. Log files are read from the file system.");
    }

    private static TrailException Missing(string path, Exception? error = null)
        => new(TrailErrorKind.NotFound, "PathNotFound", path, $"There is no file or folder '{path}'.", error);
}
