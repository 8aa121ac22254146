using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Some log files of a place. They stay open to be read again until their batch is done.</summary>
/// <param name="logs">The place.</param>
/// <param name="files">The files.</param>
internal sealed class BatchLogs(ILogStore logs, IReadOnlyList<LogFile> files) : ILogStore
{
    /// <inheritdoc/>
    public LogListing List(LogScope scope, ITrailLog log) => new Listing(scope, files);

    /// <inheritdoc/>
    public Stream Open(LogFile file) => logs.Open(file);

    private sealed class Listing(LogScope scope, IReadOnlyList<LogFile> files) : LogListing(scope)
    {
        /// <inheritdoc/>
        protected override IEnumerable<LogFile> Find(CancellationToken stop) => files;
    }
}
