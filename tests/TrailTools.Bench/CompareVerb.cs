using TrailTools.Bench.Parts;
using TrailTools.Bench.Reports;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench;

/// <summary>Measures everything that goals are set for, in one run, and reports it.</summary>
internal static class CompareVerb
{
    /// <summary>Runs the parts that are asked for.</summary>
    public static int Run(string[] arguments)
    {
        var options = CompareOptions.Parse(arguments);
        using var bench = Workbench.Open(options);
        LoadedEngine.Check();
        Console.Error.WriteLine(bench);
        var probes = AllParts.Find(options).SelectMany(part => part.Probes(bench)).ToArray();
        var report = new Report(Machine.Describe(), bench.ToString(), new Comparison(probes, options.Rounds).Run());
        Console.WriteLine(ResultTables.Of(report));
        if (options.Output is { } folder)
            report.Save(folder);
        return 0;
    }
}
