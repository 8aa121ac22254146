namespace TrailTools.Tests;

/// <summary>Places of the checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder with TrailTools.slnx.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The built module.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "TrailTools");

    /// <summary>The sample logs.</summary>
    public static string SampleLogs { get; } = Path.Combine(Root, "examples", "logs");

    /// <summary>Skips the running test where the real logs are not beside the checkout.</summary>
    /// <param name="below">Names of folders below them.</param>
    /// <returns>Their folder.</returns>
    public static string RequireSharedLogs(params string[] below)
    {
        var folder = Path.GetFullPath(Path.Combine([Root, "..", "shared", "data", "logs", .. below]));
        Assert.SkipUnless(Directory.Exists(folder), $"The real logs are not on this machine: '{folder}' is not there.");
        return folder;
    }

    private static string FindRoot(string folder)
        => File.Exists(Path.Combine(folder, "TrailTools.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
