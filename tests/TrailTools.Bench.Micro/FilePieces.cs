using System.IO.Compression;
using System.Text.Unicode;
using BenchmarkDotNet.Attributes;
using TrailTools.Events;
using TrailTools.Logs;
using TrailTools.Logs.Folders;

namespace TrailTools.Bench.Micro;

/// <summary>What is done once to each file: each figure is for one file of some 266 events.</summary>
[MemoryDiagnoser]
public class FilePieces : IDisposable
{
    private readonly SampleFile _sample = new();
    private readonly byte[] _buffer = new byte[4 << 20];
    private readonly string _path = Path.GetTempFileName();
    private readonly RecordBounds _bounds = new();
    private readonly JsonMembers _members = new();
    private readonly Needle _needle = new("NoSuchEventName");
    private readonly Needle _escape = new("\\u");
    private readonly FolderLogStore _store = new([]);
    private LogFile? _file;

    [GlobalSetup]
    public void Store()
    {
        File.WriteAllBytes(_path, _sample.Stored);
        _file = new LogFile(_path, _sample.Stored.Length, null);
    }

    [Benchmark(Baseline = true, Description = "floor: GZipStream over its bytes")]
    public int Unpack()
    {
        using var gzip = new GZipStream(new MemoryStream(_sample.Stored), CompressionMode.Decompress);
        return gzip.ReadAtLeast(_buffer, _buffer.Length, throwOnEndOfStream: false);
    }

    [Benchmark(Description = "open, read and unpack it")]
    public int Read()
    {
        using var text = WholeText.Read(_store, _file!, new LogReadLimits());
        return text!.Memory.Length;
    }

    [Benchmark(Description = "look for a name that is not there")]
    public int FindNeedle() => _needle.IndexIn(_sample.Plain);

    [Benchmark(Description = "look for an escape")]
    public int FindEscape() => _escape.IndexIn(_sample.Plain);

    [Benchmark(Description = "find where its records begin and end")]
    public bool FindRecords() => _bounds.TryFind(_sample.Items);

    [Benchmark(Description = "check and read all its records in one walk")]
    public bool Walk() => new JsonWalk(_sample.Items.Text.Span, _sample.Items.Separator, _members).TryRead(static (_, _) => true);

    [Benchmark(Description = "check that it is UTF-8")]
    public bool CheckUtf8() => Utf8.IsValid(_sample.Plain);

    [GlobalCleanup]
    public void Dispose()
    {
        File.Delete(_path);
        GC.SuppressFinalize(this);
    }
}
