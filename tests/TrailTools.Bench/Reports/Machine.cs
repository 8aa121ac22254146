using System.Diagnostics;
using System.Management.Automation;
using System.Runtime.InteropServices;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Reports;

/// <summary>What the figures were measured on.</summary>
internal static class Machine
{
    private const string CpuInfo = "/proc/cpuinfo";

    /// <summary>One line.</summary>
    public static string Describe()
        => $"{Processor()}, {Environment.ProcessorCount} processors; {RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}; {RuntimeInformation.FrameworkDescription}; "
            + $"PowerShell engine {FileVersionInfo.GetVersionInfo(typeof(PSObject).Assembly.Location).ProductVersion?.Split(' ')[0]}; fresh processes: {ChildSession.Name}";

    private static string Processor()
        => (File.Exists(CpuInfo) ? File.ReadLines(CpuInfo).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() : null)
            ?? Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown processor";
}
