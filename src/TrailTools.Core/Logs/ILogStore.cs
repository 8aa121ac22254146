using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>A place that holds log files: folders on this machine, a bucket.</summary>
internal interface ILogStore
{
    /// <summary>What a search of it is called in summaries.</summary>
    string Engine => ScanEstimate.LogScan;

    /// <summary>Begins a listing of the files that can hold an answer; nothing is listed before it is asked for files.</summary>
    /// <param name="scope">Which files can hold an answer.</param>
    /// <param name="log">Takes what cannot be listed, on the thread that asks for files.</param>
    /// <returns>The listing.</returns>
    LogListing List(LogScope scope, ITrailLog log);

    /// <summary>Opens a file's stored bytes; more than once where it has to be read another way.</summary>
    /// <param name="file">The file.</param>
    /// <returns>Its bytes, as stored.</returns>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    /// <exception cref="TrailException">A store that is not on this machine does not give it.</exception>
    Stream Open(LogFile file);

    /// <summary>What reading would take, told by the listing alone.</summary>
    /// <param name="scope">Which files can hold an answer.</param>
    /// <param name="log">Takes what cannot be listed.</param>
    /// <param name="stop">Ends the listing.</param>
    Task<ScanEstimate> EstimateAsync(LogScope scope, ITrailLog log, CancellationToken stop) => Task.Run(() => ScanEstimate.Of(List(scope, log), stop), stop);

    /// <summary>Says that a file is read: it is not opened again, and what was kept of it may go.</summary>
    /// <param name="file">The file.</param>
    void Close(LogFile file)
    {
    }
}
