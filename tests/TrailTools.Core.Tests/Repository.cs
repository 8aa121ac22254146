namespace TrailTools.Core.Tests;

/// <summary>Places of the checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder with TrailTools.slnx.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    /// <summary>The sample logs.</summary>
    public static string SampleLogs { get; } = Path.Combine(Root, "examples", "logs");

    /// <summary>Real logs beside the checkout, where they are.</summary>
    public static string SharedLogs { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "data", "logs"));

    /// <summary>Skips the running test where the real logs are not there.</summary>
    public static string RequireSharedLogs()
    {
        Assert.SkipUnless(Directory.Exists(SharedLogs), $"The real logs are not on this machine: '{SharedLogs}' is not there.");
        return SharedLogs;
    }

    private static string FindRoot(string folder)
        => File.Exists(Path.Combine(folder, "TrailTools.slnx")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}
