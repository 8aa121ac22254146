namespace TrailTools.Bench.Inputs;

/// <summary>What is made to be measured on, in the temporary folder: once, and kept for the next time.</summary>
internal static class Made
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "trailtools-bench");

    /// <summary>The path of what has that name, made now if it is not there.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="make">Makes it at the path given; what was begun and not ended is not taken for it.</param>
    public static string Once(string name, Action<string> make)
    {
        var path = Path.Combine(Folder, name);
        if (Path.Exists(path))
            return path;

        Console.Error.WriteLine($"Making {path} ...");
        Directory.CreateDirectory(Folder);
        var begun = $"{path}.{Environment.ProcessId}";
        make(begun);
        Directory.Move(begun, path);
        return path;
    }

    /// <summary>The path of a folder that has nothing in it.</summary>
    public static string Empty(string name)
    {
        var path = Path.Combine(Folder, name);
        if (Directory.Exists(path))
            Directory.Delete(path, recursive: true);
        return Directory.CreateDirectory(path).FullName;
    }

    /// <summary>The path of a script file with that text.</summary>
    public static string Script(string name, string text)
    {
        Directory.CreateDirectory(Folder);
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }
}
