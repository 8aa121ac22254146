using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>A place that holds log files: folders on this machine, a bucket.</summary>
internal interface ILogStore
{
    /// <summary>Begins a listing of the files that can hold an answer; nothing is listed before it is asked for files.</summary>
    /// <param name="scope">Which files can hold an answer.</param>
    /// <param name="log">Takes what cannot be listed, on the thread that asks for files.</param>
    /// <returns>The listing.</returns>
    LogListing List(LogScope scope, ITrailLog log);

    /// <summary>Opens a file's stored bytes.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its bytes, as stored.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    Stream Open(LogFile file);
}
