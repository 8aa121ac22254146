namespace TrailTools.Bench.Reports;

/// <summary>Whether a goal was reached; neither yes nor no where it could not be measured.</summary>
internal sealed record Verdict(string Name, string Figure, string Wanted, bool? IsMet)
{
    /// <summary>The verdict in a word.</summary>
    public string Word => IsMet switch { true => "pass", false => "**miss**", null => "" };
}
