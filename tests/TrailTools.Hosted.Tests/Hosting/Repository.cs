namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>Places of the checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder with TrailTools.slnx.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The built module.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "TrailTools");

    /// <summary>Real logs beside the checkout, where they are.</summary>
    public static string SharedLogs { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", "logs"));

    /// <summary>Skips the running test where the real logs are not there.</summary>
    public static string RequireSharedLogs(params string[] below)
    {
        var folder = Path.Combine([SharedLogs, .. below]);
        Assert.SkipUnless(Path.Exists(folder), $"'{folder}' is not on this machine.");
        return folder;
    }

    private static string FindRoot(string folder)
        => File.Exists(Path.Combine(folder, "TrailTools.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
