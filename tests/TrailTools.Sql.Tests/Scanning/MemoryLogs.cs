using System.Text;
using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>Log files in memory, of which is known how many are open.</summary>
internal sealed class MemoryLogs : ILogStore
{
    private readonly Dictionary<string, byte[]> _contents = [];
    private int _open;

    /// <summary>Files of any name.</summary>
    public MemoryLogs(params (string Path, byte[] Content)[] files)
    {
        foreach (var (path, content) in files)
            _contents.Add(path, content);
    }

    /// <summary>Is told of each file that is opened, before it can be read.</summary>
    public Action<string> OnOpen { get; init; } = static _ => { };

    /// <summary>How many files are open.</summary>
    public int Open => Volatile.Read(ref _open);

    /// <summary>How many files were opened.</summary>
    public int Opened { get; private set; }

    /// <summary>One file of records.</summary>
    public static MemoryLogs Of(params string[] records) => new(("memory/test.json", File(records)));

    /// <summary>A file's bytes.</summary>
    public static byte[] File(params string[] records) => Encoding.UTF8.GetBytes($$"""{"Records":[{{string.Join(',', records)}}]}""");

    public LogListing List(LogScope scope, ITrailLog log) => new Listing(scope, _contents);

    Stream ILogStore.Open(LogFile file)
    {
        lock (_contents)
            Opened++;
        Interlocked.Increment(ref _open);
        OnOpen(file.Path);
        return new Counted(_contents[file.Path], () => Interlocked.Decrement(ref _open));
    }

    private sealed class Listing(LogScope scope, Dictionary<string, byte[]> contents) : LogListing(scope)
    {
        protected override IEnumerable<LogFile> Find(CancellationToken stop)
            => contents.Select(static file => new LogFile(file.Key, file.Value.Length, LogKey.Parse(file.Key))).Where(file => (file.Key is null || Includes(file.Key)) && IsWanted(file));
    }

    private sealed class Counted(byte[] content, Action close) : MemoryStream(content)
    {
        protected override void Dispose(bool disposing)
        {
            close();
            base.Dispose(disposing);
        }
    }
}
