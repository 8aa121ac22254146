namespace TrailTools.Shell;

/// <summary>Finds the built modules that belong to this shell.</summary>
internal static class ModuleFinder
{
    private static readonly string[] Names = ["TrailTools", "TrailTools.Sandbox"];

    /// <summary>The manifests of out/TrailTools and, where it is built, out/TrailTools.Sandbox, in the folder given or one above it.</summary>
    /// <exception cref="ShellException">The module is not built.</exception>
    public static IReadOnlyList<string> Find(string folder)
    {
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            var manifests = Names.Select(name => Path.Combine(above.FullName, "out", name, $"{name}.psd1")).ToArray();
            if (File.Exists(manifests[0]))
                return [.. manifests.Where(File.Exists)];
        }

        throw new ShellException($"There is no out/TrailTools above '{folder}': build the module by 'dotnet build' in the project's folder.");
    }
}
