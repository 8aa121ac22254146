namespace TrailTools.Bench;

/// <summary>Places of the checkout that is measured.</summary>
internal static class Checkout
{
    /// <summary>The folder with TrailTools.slnx.</summary>
    public static string Root { get; } = RootAbove(AppContext.BaseDirectory);

    /// <summary>The built module.</summary>
    public static string Module { get; } = Path.Combine(Root, "out", "TrailTools");

    /// <summary>The built module's manifest.</summary>
    public static string Manifest { get; } = Path.Combine(Module, "TrailTools.psd1");

    /// <summary>The built shell.</summary>
    public static string Shell { get; } = Path.Combine(Root, "src", "TrailTools.Shell", "bin", "Release", "net10.0", "TrailTools.Shell.dll");

    /// <summary>The project of the micro-benchmarks.</summary>
    public static string Micro { get; } = Path.Combine(Root, "tests", "TrailTools.Bench.Micro");

    /// <summary>Where the report goes.</summary>
    public static string Report { get; } = Path.Combine(Root, "docs", "performance");

    private static string RootAbove(string folder) => File.Exists(Path.Combine(folder, "TrailTools.slnx")) ? folder : RootAbove(Path.GetDirectoryName(folder)!);
}
