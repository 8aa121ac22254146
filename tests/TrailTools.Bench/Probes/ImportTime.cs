using TrailTools.Bench.Inputs;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Probes;

/// <summary>How long Import-Module takes in a fresh process.</summary>
internal static class ImportTime
{
    /// <summary>Of the built module.</summary>
    public static Probe OfModule(string key) => Of(key, "Import-Module TrailTools", Checkout.Manifest);

    /// <summary>Of a module that is nothing but a manifest.</summary>
    public static Probe OfNothing(string key) => Of(key, "Import-Module, an empty manifest module", Path.Combine(Made.Once("Empty", static folder =>
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Empty.psd1"), "@{ ModuleVersion = '1.0' }");
    }), "Empty.psd1"));

    private static Probe Of(string key, string name, string manifest) => Probe.Fresh(key, name, "ms", () => ChildSession.Bare(
        $"$clock = [Diagnostics.Stopwatch]::StartNew(); Import-Module {ChildSession.Quote(manifest)}; [string]$clock.Elapsed.TotalMilliseconds"));
}
