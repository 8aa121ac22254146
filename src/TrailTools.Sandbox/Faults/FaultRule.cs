using System.IO.Enumeration;

namespace TrailTools.Sandbox.Faults;

/// <summary>Which requests go wrong, and how.</summary>
/// <param name="Operation">Service and operation, such as s3:GetObject; the wildcards * and ? are taken.</param>
/// <param name="Kind">What goes wrong.</param>
public sealed record FaultRule(string Operation, FaultKind Kind)
{
    /// <summary>Only requests about this, such as bucket/key; the wildcards * and ? are taken. Null for all.</summary>
    public string? Resource { get; init; }

    /// <summary>How many of the requests go wrong; null for all.</summary>
    public int? Times { get; init; }

    /// <summary>How many of the requests go well before.</summary>
    public int After { get; init; }

    /// <summary>How late a slow answer comes.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    internal bool Fits(string operation, string? resource)
        => FileSystemName.MatchesSimpleExpression(Operation, operation)
            && (Resource is null || FileSystemName.MatchesSimpleExpression(Resource, resource ?? "", ignoreCase: false));

    internal bool Counts(int earlier) => earlier >= After && (Times is null || earlier - After < Times);
}
