namespace TrailTools;

/// <summary>What one check found of one trail.</summary>
public sealed record TrailCheck
{
    internal TrailCheck()
    {
    }

    /// <summary>The check's name, such as TlsOnly.</summary>
    public string Check { get; internal init; } = "";

    /// <summary>Passed, Failed, or Unknown where it could not be seen.</summary>
    public CheckStatus Status { get; internal init; }

    /// <summary>How much it matters when it fails.</summary>
    public CheckSeverity Severity { get; internal init; }

    /// <summary>What was looked at: the trail's ARN, or its bucket's name.</summary>
    public string Resource { get; internal init; } = "";

    /// <summary>What was seen, or why nothing could be.</summary>
    public string Detail { get; internal init; } = "";

    /// <summary>What to do; null where there is nothing to do.</summary>
    public string? Fix { get; internal init; }
}
