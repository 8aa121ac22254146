using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>A place that holds log files: folders on this machine, a bucket.</summary>
internal interface ILogStore
{
    /// <summary>The files that can hold an answer, in the order of the search; what cannot be listed goes to the log.</summary>
    /// <param name="scope">Which files can hold an answer.</param>
    /// <param name="log">Takes what is skipped.</param>
    /// <param name="stop">Ends the listing.</param>
    /// <returns>The files, and how many were left out by their keys.</returns>
    LogListing List(LogScope scope, ITrailLog log, CancellationToken stop);

    /// <summary>Opens a file's stored bytes.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its bytes, as stored.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    Stream Open(LogFile file);
}
