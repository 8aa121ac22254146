namespace TrailTools.Bench.Inputs;

/// <summary>Names of events, and which share of all events has one of them.</summary>
internal sealed record NameShare(IReadOnlyList<string> Names, double Share)
{
    /// <summary>The names as the value of a parameter.</summary>
    public string Value { get; } = string.Join(',', Names.Select(static name => $"'{name}'"));

    /// <summary>The share as it is written in the report.</summary>
    public string Percent => Share switch
    {
        < 0.005 => $"{Share:0.00 %}",
        < 0.05 => $"{Share:0.0 %}",
        _ => $"{Share:0 %}",
    };
}
