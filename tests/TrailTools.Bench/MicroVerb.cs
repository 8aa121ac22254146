using System.Diagnostics;

namespace TrailTools.Bench;

/// <summary>Starts the micro-benchmarks. They are a program of their own: they link the engine, which here comes with the module alone.</summary>
internal static class MicroVerb
{
    /// <summary>Hands the arguments on to BenchmarkDotNet.</summary>
    public static int Run(string[] arguments)
    {
        string[] all = arguments is [] ? ["--filter", "*"] : arguments;
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["run", "--project", Checkout.Micro, "-c", "Release", "--", .. all]))!;
        process.WaitForExit();
        return process.ExitCode;
    }
}
