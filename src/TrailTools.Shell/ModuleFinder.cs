namespace TrailTools.Shell;

/// <summary>Finds the built module that belongs to this shell.</summary>
internal static class ModuleFinder
{
    /// <summary>The manifest of out/TrailTools, in the folder given or one above it.</summary>
    /// <exception cref="ShellException">The module is not built.</exception>
    public static string Find(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            var manifest = Path.Combine(above.FullName, "out", "TrailTools", "TrailTools.psd1");
            if (File.Exists(manifest))
                return manifest;
        }

        throw new ShellException($"There is no out/TrailTools above '{folder}': build the module by 'dotnet build' in the project's folder.");
    }
}
