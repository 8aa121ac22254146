using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace TrailTools.Core.Tests.Grammar;

/// <summary>Parses SQL by grammars that others wrote (dt-sql-parser), in one process of node for all tests.</summary>
internal static class GrammarWitness
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "TrailTools.Core.Tests", "Grammar");
    private static readonly string Bundle = Path.Combine(Folder, "node_modules", ".bundle", "parse.mjs");
    private static readonly Lazy<Process?> Node = new(Start);
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>DDL of Athena, which is Hive's. The running test is skipped where the grammars are not there.</summary>
    public static Parsed Hive(string sql) => Parse("hive", sql);

    /// <summary>A query of Athena, which is Trino's. The running test is skipped where the grammars are not there.</summary>
    public static Parsed Trino(string sql) => Parse("trino", sql);

    private static Parsed Parse(string grammar, string sql)
    {
        Assert.SkipWhen(Node.Value is null, "The grammars are not on this machine: they need node, and npm when the tests are built.");
        lock (Node)
        {
            Node.Value!.StandardInput.WriteLine(JsonSerializer.Serialize(new { grammar, sql }));
            Node.Value.StandardInput.Flush();
            return JsonSerializer.Deserialize<Parsed>(Node.Value.StandardOutput.ReadLine()!, Web)!;
        }
    }

    /// <summary>It ends when its input does, which is when this process ends.</summary>
    private static Process? Start()
    {
        try
        {
            return File.Exists(Bundle) ? Process.Start(new ProcessStartInfo("node", [Bundle]) { RedirectStandardInput = true, RedirectStandardOutput = true }) : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
