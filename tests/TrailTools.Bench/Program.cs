using System.Globalization;
using TrailTools.Bench;
using TrailTools.Bench.Sessions;

const string Usage = """
    Measures TrailTools beside the least that must be done, and beside other tools.

      dotnet run --project tests/TrailTools.Bench -c Release -- VERB [options]

      generate --out FOLDER   makes log files, big by default
        [--size BYTES] [--files COUNT] [--events COUNT] [--accounts COUNT] [--regions NAMES] [--days COUNT] [--seed NUMBER]
        --size is that of the plain text, such as 1.5GB; it sets files and events in the default's proportion
      compare                 everything, in one run; makes the log files that it lacks in the temporary folder
        [--logs FOLDER] [--small FOLDER] [--rounds COUNT] [--out FOLDER] [--only PARTS]
        --small is a folder of many small files; --out is where the report goes (docs/performance)
        --only takes names parted by commas: folder, duckdb, tools, small, lines, gzip, bucket, integrity, memory, first, import
      micro [options]         the hot pieces one by one, by BenchmarkDotNet, which takes the options
    """;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var verbs = new Dictionary<string, Func<string[], int>>
{
    ["generate"] = GenerateVerb.Run,
    ["compare"] = CompareVerb.Run,
    ["micro"] = MicroVerb.Run,
    [BareSession.Verb] = BareSession.Run,
    [SandboxProcess.Verb] = SandboxProcess.Run,
};
if (args is not [var name, .. var rest] || !verbs.TryGetValue(name, out var verb))
{
    Console.WriteLine(Usage);
    return args is [] or ["--help"] ? 0 : 64;
}

try
{
    return verb(rest);
}
catch (Exception error) when (error is ArgumentException or FormatException or IOException or InvalidOperationException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
