using System.Globalization;

namespace TrailTools.Bench.Cases;

/// <summary>What PowerShell itself takes to move as many objects.</summary>
internal sealed class BareCmdletCase(ModuleHost module, long count) : IBenchCase
{
    public string Name => "a bare cmdlet that writes as many objects";

    public double Share => 1;

    public int MaxRounds => int.MaxValue;

    public void Run() => module.Run($"Write-Bare -Count {count.ToString(CultureInfo.InvariantCulture)} | Out-Null", null);
}
