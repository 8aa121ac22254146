using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs;

/// <summary>One log file in memory.</summary>
internal sealed class MemoryStore(byte[] content) : ILogStore
{
    /// <summary>The one file.</summary>
    public LogFile File { get; } = new("memory/test.json", content.Length, null);

    public LogListing List(LogScope scope, ITrailLog log) => new OneFile(scope, File);

    public Stream Open(LogFile file) => new MemoryStream(content);

    /// <summary>What is in the file: each record's eventID, and the id of the error behind them, if there is one.</summary>
    public string Read(LogReadLimits? limits = null, ITrailLog? log = null)
    {
        var found = new List<string>();
        try
        {
            foreach (var record in new LogReader(this, File, limits ?? new LogReadLimits(), log ?? NullTrailLog.Instance).Read())
                found.Add(record["eventID"].Scalar ?? "-");
        }
        catch (TrailException error)
        {
            Assert.Equal(File.Path, error.Subject);
            Assert.Contains(File.Path, error.Message, StringComparison.Ordinal);
            found.Add(error.Id);
        }

        return string.Join(' ', found);
    }

    private sealed class OneFile(LogScope scope, LogFile file) : LogListing(scope)
    {
        protected override IEnumerable<LogFile> Find(CancellationToken stop) => [file];
    }
}
