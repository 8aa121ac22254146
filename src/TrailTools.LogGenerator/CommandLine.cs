using System.Globalization;

namespace TrailTools.LogGenerator;

/// <summary>Reads the program's arguments: a table of options, each with what it does to the whole.</summary>
internal sealed record CommandLine
{
    internal const string Usage = """
        Makes AWS CloudTrail log files that look real and are not: made-up people, roles and services, and an intrusion.

          dotnet run --project src/TrailTools.LogGenerator -c Release -- --out FOLDER [options]

          --out FOLDER          where to write; must not hold an AWSLogs folder yet
          --seed NUMBER         the same seed and options give the same JSON (default 7)
          --first-day DATE      first day of delivery, UTC (default 2026-03-02)
          --days COUNT          (default 5)
          --accounts COUNT|IDS  1 to 8, or account ids parted by commas (default 3)
          --regions NAMES       parted by commas (default eu-central-1,us-east-1,eu-west-1)
          --files COUNT         about so many files (default 90)
          --events COUNT        about so many events (default 2200)
          --organization ID     an organization trail's layout, for instance o-exampleorgid
          --no-story            without the intrusion
          --jobs COUNT          files written at a time (default: one a processor)
          --help                this text
        """;

    private static readonly Dictionary<string, Func<CommandLine, string, CommandLine>> WithValue = new(StringComparer.Ordinal)
    {
        ["--out"] = (line, value) => line with { Folder = value },
        ["--seed"] = (line, value) => line with { Options = line.Options with { Seed = ulong.Parse(value, CultureInfo.InvariantCulture) } },
        ["--first-day"] = (line, value) => line with { Options = line.Options with { FirstDay = Day(value) } },
        ["--days"] = (line, value) => line with { Options = line.Options with { Days = Count(value) } },
        ["--accounts"] = (line, value) => line with { Options = line.Options with { AccountIds = Accounts(value) } },
        ["--regions"] = (line, value) => line with { Options = line.Options with { Regions = value.Split(',') } },
        ["--files"] = (line, value) => line with { Options = line.Options with { Files = Count(value) } },
        ["--events"] = (line, value) => line with { Options = line.Options with { Events = Count(value) } },
        ["--organization"] = (line, value) => line with { Options = line.Options with { OrganizationId = value } },
        ["--jobs"] = (line, value) => line with { Jobs = Count(value) },
    };

    private static readonly Dictionary<string, Func<CommandLine, CommandLine>> Switches = new(StringComparer.Ordinal)
    {
        ["--no-story"] = line => line with { Options = line.Options with { HasStory = false } },
        ["--help"] = line => line with { AsksForHelp = true },
    };

    internal string? Folder { get; private init; }
    internal LogOptions Options { get; private init; } = new();
    internal int Jobs { get; private init; } = Environment.ProcessorCount;
    internal bool AsksForHelp { get; private init; }

    /// <exception cref="ArgumentException">An option is unknown or has no value.</exception>
    /// <exception cref="FormatException">A value is no number or date.</exception>
    internal static CommandLine Parse(IReadOnlyList<string> arguments)
    {
        var line = new CommandLine();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (Switches.TryGetValue(arguments[i], out var turnOn)) line = turnOn(line);
            else if (!WithValue.TryGetValue(arguments[i], out var set)) throw new ArgumentException($"unknown option {arguments[i]}");
            else if (i + 1 == arguments.Count) throw new ArgumentException($"{arguments[i]} needs a value");
            else line = set(line, arguments[++i]);
        }

        return line;
    }

    private static DateOnly Day(string value) => DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static int Count(string value) => int.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static IReadOnlyList<string> Accounts(string value) =>
        value.Length == 1 ? [.. LogOptions.ExampleAccountIds.Take(Count(value))] : value.Split(',');
}
