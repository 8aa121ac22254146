using System.Reflection;

namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>Files of packages that the project downloads and does not link.</summary>
internal static class Packages
{
    /// <summary>Another version of AWSSDK.Core than the module's.</summary>
    public static string OtherSdk { get; } = Find("OtherSdk");

    /// <summary>Pester's manifest.</summary>
    public static string Pester { get; } = Find("Pester");

    /// <summary>PowerShell itself, to be run by dotnet.</summary>
    public static string Pwsh { get; } = Path.Combine(Find("PowerShell"), OperatingSystem.IsWindows() ? "win" : "unix", "pwsh.dll");

    private static string Find(string key)
        => typeof(Packages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == key).Value!;
}
