namespace TrailTools.Hosted.Tests.Faults;

/// <summary>A cmdlet at work, whose calls are to fail one after another.</summary>
/// <param name="Script">What is run, with the AWS parameters in $a and a new folder's path in $b.</param>
public sealed record FaultScenario(string Script)
{
    /// <summary>What is run before, without faults.</summary>
    public string Before { get; init; } = "";

    /// <summary>The error by which the script says that its work was done already; null where it says so by doing nothing.</summary>
    public string? DoneId { get; init; }

    /// <summary>The failures that the cmdlet goes on after, by design.</summary>
    public IReadOnlyList<ToleratedFault> Tolerated { get; init; } = [];

    /// <summary>Whether it reads log files, each of which may fail by itself.</summary>
    public bool ReadsLogs { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Script;
}
