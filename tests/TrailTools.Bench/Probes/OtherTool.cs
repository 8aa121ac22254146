using System.Diagnostics;
using TrailTools.Bench.Inputs;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Probes;

/// <summary>A program that people use today, asked for the times of the events of a name.</summary>
/// <param name="Name">The program.</param>
/// <param name="Starter">What it is started by.</param>
/// <param name="Arguments">Its arguments for a name; the files follow them.</param>
internal sealed record OtherTool(string Name, string Starter, Func<string, string[]> Arguments)
{
    private const string Jq = """zcat "$@" | jq -r --arg name "$0" '.Records[] | select(.eventName == $name) | .eventTime'""";

    private const string Python = """
        import sys, gzip, json
        for path in sys.argv[2:]:
            for record in json.load(gzip.open(path))["Records"]:
                if record.get("eventName") == sys.argv[1]: print(record["eventTime"])
        """;

    private const string Pwsh = """
        $ErrorActionPreference = 'Stop'
        $name, $paths = $args
        foreach ($path in $paths) {
            $gzip = [IO.Compression.GZipStream]::new([IO.File]::OpenRead($path), [IO.Compression.CompressionMode]::Decompress)
            ([IO.StreamReader]::new($gzip).ReadToEnd() | ConvertFrom-Json).Records | Where-Object eventName -EQ $name | ForEach-Object { $_.eventTime.ToString('o') }
        }
        """;

    /// <summary>Those that are asked.</summary>
    public static IReadOnlyList<OtherTool> All { get; } =
    [
        new("jq", "sh", static name => ["-c", Jq, name]),
        new("python3", "python3", static name => ["-c", Python, name]),
        new("pwsh", "pwsh", static name => ["-NoProfile", "-File", Made.Script("find.ps1", Pwsh), name]),
    ];

    /// <summary>Whether this machine has it.</summary>
    public bool IsThere => Programs.Has(Name) && Programs.Has(Starter);

    /// <summary>Asks it on a sample, and takes its time, start and all, as so much of the whole as the sample is.</summary>
    public Probe Ask(ToolSample sample, string floor, NameShare question, long expected)
        => new(Name, $"{Name} (a sample, scaled), {question.Percent} hits", "s", () =>
        {
            var clock = Stopwatch.StartNew();
            var output = Programs.Run(Starter, [.. Arguments(question.Names[0]), .. sample.Files]);
            var seconds = clock.Elapsed.TotalSeconds;
            Answer.Check(Name, expected, output.Count(static letter => letter == '\n'));
            return new Sample(seconds / sample.Share, null);
        }) { Floor = floor, MaxRounds = 3 };
}
