using System.Diagnostics;
using System.Text.Json;
using TrailTools.Tests;

namespace TrailTools.Sql.Tests.Dialect;

/// <summary>The translations of another's program, all made by one process.</summary>
internal static class Witness
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "TrailTools.Sql.Tests", "Witness");

    private static readonly Lazy<IReadOnlyDictionary<string, string?>?> Translations = new(Translate);

    /// <summary>What it makes of a query of the case files; null where it cannot. The running test is skipped where the program is not there.</summary>
    public static string? Translate(string sql)
    {
        Assert.SkipWhen(Translations.Value is null, "The witness is not on this machine: it needs node, and npm when the tests are built.");
        return Translations.Value![sql];
    }

    private static Dictionary<string, string?>? Translate()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
            return null;

        var queries = ExpressionTests.Files.SelectMany(DialectCases.Read).Select(static row => ExpressionTests.QueryOf(row.Data.Item1)).Distinct().ToArray();
        return Run(JsonSerializer.Serialize(queries)) is { } answer
            ? queries.Zip(JsonSerializer.Deserialize<string?[]>(answer)!).ToDictionary(static pair => pair.First, static pair => pair.Second)
            : null;
    }

    private static string? Run(string input)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("node", "translate.mjs") { WorkingDirectory = Folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
            var answer = process.StandardOutput.ReadToEndAsync();
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            return process.ExitCode == 0 ? answer.GetAwaiter().GetResult() : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
