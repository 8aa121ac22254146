using TrailTools.Diagnostics;

namespace TrailTools.Sandbox.Sql.Tables;

/// <summary>Ends a query whose table has an object that cannot be read, as Athena does; one that holds no records at all has no rows.</summary>
internal sealed class StrictLog : ITrailLog
{
    /// <summary>What says that a file is whole and of another kind.</summary>
    private const string OtherKind = "LogFileNotCloudTrail";

    /// <summary>The one instance.</summary>
    public static StrictLog Instance { get; } = new();

    /// <inheritdoc/>
    public void Verbose(string text)
    {
    }

    /// <inheritdoc/>
    public void Warning(string text)
    {
    }

    /// <inheritdoc/>
    /// <exception cref="TrailException">Always, unless the object is of another kind.</exception>
    public void Skipped(TrailException error)
    {
        if (error.Id != OtherKind)
            throw error;
    }

    /// <inheritdoc/>
    public void Progress(WorkProgress progress)
    {
    }
}
