using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>Log files without an end, of which only the first has events of a name: so many that DuckDB does not wait for more of them.</summary>
internal sealed class EndlessLogs : ILogStore
{
    private static readonly byte[] Hay = MemoryLogs.File("""{"eventVersion":"1","eventName":"hay"}""");

    private readonly byte[] _first;

    private EndlessLogs(byte[] first) => _first = first;

    /// <summary>Is done when the first file is opened.</summary>
    public TaskCompletionSource Opened { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public static EndlessLogs With(string name) => new(MemoryLogs.File([.. Enumerable.Repeat($$"""{"eventVersion":"1","eventName":"{{name}}"}""", 200)]));

    public LogListing List(LogScope scope, ITrailLog log) => new Listing(scope);

    public Stream Open(LogFile file)
    {
        Opened.TrySetResult();
        return new MemoryStream(file.Path == "0" ? _first : Hay);
    }

    private sealed class Listing(LogScope scope) : LogListing(scope)
    {
        protected override IEnumerable<LogFile> Find(CancellationToken stop)
        {
            for (var number = 0; !stop.IsCancellationRequested; number++)
                yield return new LogFile(number.ToString(System.Globalization.CultureInfo.InvariantCulture), Hay.Length, null);
        }
    }
}
