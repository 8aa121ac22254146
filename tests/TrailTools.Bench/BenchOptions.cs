using System.Globalization;

namespace TrailTools.Bench;

/// <summary>What is compared: <c>[--logs FOLDER] [--rounds N] [--out FOLDER]</c>. Without logs, 1.5 GB of them are made in a temporary folder.</summary>
/// <param name="Logs">A folder of log files.</param>
/// <param name="Rounds">How often each case is run.</param>
/// <param name="Output">Where the table and the picture go.</param>
internal sealed record BenchOptions(string? Logs, int Rounds, string? Output)
{
    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">One is unknown or lacks its value.</exception>
    public static BenchOptions Parse(string[] args)
    {
        var options = new BenchOptions(null, 7, null);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} lacks its value.");
            options = args[i] switch
            {
                "--logs" => options with { Logs = value },
                "--rounds" => options with { Rounds = int.Parse(value, CultureInfo.InvariantCulture) },
                "--out" => options with { Output = value },
                _ => throw new ArgumentException($"{args[i]} is unknown."),
            };
        }

        return options;
    }
}
