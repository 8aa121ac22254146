using System.IO.Compression;
using TrailTools.LogGenerator.Rendering;

namespace TrailTools.LogGenerator;

/// <summary>Makes the files of a plan: to a folder, or one at a time as bytes for whoever delivers them.</summary>
public sealed class LogWriter
{
    private readonly LogPlan _plan;

    /// <summary>A writer for this plan.</summary>
    public LogWriter(LogPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _plan = plan;
    }

    /// <summary>The JSON of one file, as it is before compression.</summary>
    public byte[] Render(PlannedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new FileRenderer(_plan.Options.Seed).Render(file).ToArray();
    }

    /// <summary>The bytes of one .json.gz file. The JSON within is always the same; the compressed bytes depend on the runtime's zlib.</summary>
    public byte[] Compress(PlannedFile file)
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Optimal)) gzip.Write(Render(file));
        return stored.ToArray();
    }

    /// <summary>Writes all files below a folder under their keys, several at a time.</summary>
    /// <param name="root">The folder that stands for the bucket; made when it is not there.</param>
    /// <param name="jobs">How many files at a time.</param>
    /// <param name="token">Stops the writing; files begun are finished.</param>
    /// <exception cref="IOException">A folder or file cannot be written.</exception>
    public LogTotals WriteAll(string root, int jobs, CancellationToken token = default)
    {
        var totals = new LogTotals();
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = token };
        Parallel.ForEach(_plan.Files, options, () => new FileRenderer(_plan.Options.Seed), Step, _ => { });
        return totals;

        FileRenderer Step(PlannedFile file, ParallelLoopState state, FileRenderer renderer)
        {
            var json = renderer.Render(file);
            totals.Add(file.EventCount, json.Length, Store(root, file, json));
            return renderer;
        }
    }

    private static long Store(string root, PlannedFile file, ReadOnlySpan<byte> json)
    {
        var path = Path.Combine([root, .. file.Key.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var stored = File.Create(path);
        using (var gzip = new GZipStream(stored, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(json);
        return stored.Length;
    }
}
