namespace TrailTools.Bench;

/// <summary>What is compared.</summary>
internal sealed record CompareOptions
{
    private static readonly OptionTable<CompareOptions> Table = new()
    {
        ["--logs"] = static (options, value) => options with { Logs = Path.GetFullPath(value) },
        ["--small"] = static (options, value) => options with { Small = Path.GetFullPath(value) },
        ["--rounds"] = static (options, value) => options with { Rounds = int.Parse(value) is > 0 and var rounds ? rounds : throw new ArgumentException("--rounds is 1 or more.") },
        ["--out"] = static (options, value) => options with { Output = Path.GetFullPath(value) },
        ["--only"] = static (options, value) => options with { Only = value.Split(',') },
    };

    /// <summary>The folder of log files; null for one that is made.</summary>
    public string? Logs { get; private init; }

    /// <summary>The folder of many small files; null for one that is made.</summary>
    public string? Small { get; private init; }

    /// <summary>How often each case is run and counted.</summary>
    public int Rounds { get; private init; } = 7;

    /// <summary>Where the report goes besides the console.</summary>
    public string? Output { get; private init; }

    /// <summary>The parts that are run; none for all.</summary>
    public IReadOnlyList<string> Only { get; private init; } = [];

    /// <summary>Reads the arguments. A run of some parts alone does not overwrite the report on all.</summary>
    /// <exception cref="ArgumentException">One is unknown or lacks its value.</exception>
    public static CompareOptions Parse(string[] arguments)
    {
        var options = Table.Parse(new CompareOptions(), arguments);
        return options.Only.Count > 0 ? options : options with { Output = options.Output ?? Checkout.Report };
    }

    /// <summary>Whether a part is run.</summary>
    public bool Includes(string part) => Only.Count == 0 || Only.Contains(part);
}
