namespace TrailTools.Bench.Cases;

/// <summary>The module's own cmdlets, through a pipeline.</summary>
internal sealed class ModuleCase(ModuleHost module, string name, string script, Logs logs) : IBenchCase
{
    public string Name => name;

    public double Share => 1;

    public int MaxRounds => int.MaxValue;

    public void Run() => module.Run(script, logs.Folder);
}
