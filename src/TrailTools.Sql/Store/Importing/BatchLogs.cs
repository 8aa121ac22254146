using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Some log files of a batch, which are read in its pack.</summary>
/// <param name="pack">The pack.</param>
/// <param name="files">The files.</param>
internal sealed class BatchLogs(BatchPack pack, IReadOnlyList<LogFile> files) : ILogStore
{
    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log) => new Listing(scope, files);

    /// <inheritdoc/>
    public Stream Open(LogFile file) => pack.Open(file);

    /// <inheritdoc/>
    public void Close(LogFile file) => pack.Close(file);

    private sealed class Listing(LogScope scope, IReadOnlyList<LogFile> files) : LogListing(scope)
    {
        /// <inheritdoc/>
        protected override IEnumerable<LogFile> Find(CancellationToken stop) => files;
    }
}
