using TrailTools.Logs;
using TrailTools.Sql;

namespace TrailTools.Stores;

/// <summary>What is to be taken into a store.</summary>
/// <param name="Scope">Which log files.</param>
/// <param name="Limits">How much of one file is read at most.</param>
internal sealed record ImportRequest(LogScope Scope, LogReadLimits Limits)
{
    /// <summary>Whether a log file that changed since it was taken in is taken in once more, beside what it had before.</summary>
    public bool Force { get; init; }

    /// <summary>What it may take of this machine.</summary>
    public SqlSpace Space { get; init; } = new();
}
