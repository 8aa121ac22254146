using System.IO.Enumeration;
using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>A failure that a cmdlet goes on after, by design.</summary>
/// <param name="Operation">The call that fails; the wildcards * and ? are taken.</param>
/// <param name="Kind">How it fails.</param>
/// <param name="Reason">Why the work is not ended by it.</param>
public sealed record ToleratedFault(string Operation, FaultKind Kind, string Reason)
{
    /// <summary>How many calls of the operation must go well before.</summary>
    public int After { get; init; }

    /// <summary>Whether a failure that lasts ends the work all the same, at a later call.</summary>
    public bool IsOnce { get; init; }

    /// <summary>Whether less is done for it, which the next run makes up for.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether nothing needs to be said, since nothing is missing.</summary>
    public bool IsSilent { get; init; }

    /// <summary>Whether it is this failure.</summary>
    public bool Covers(FaultCase fault) => fault.Kind == Kind && fault.Earlier >= After && !(IsOnce && (fault.Lasts || fault.Earlier > 0)) && FileSystemName.MatchesSimpleExpression(Operation, fault.Operation);
}
