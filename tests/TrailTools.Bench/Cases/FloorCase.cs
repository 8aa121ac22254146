using System.IO.Compression;

namespace TrailTools.Bench.Cases;

/// <summary>The least that anybody must do: unpack every file, on as many threads, and look at nothing.</summary>
internal sealed class FloorCase(Logs logs) : IBenchCase
{
    public string Name => "floor: GZipStream over every file";

    public double Share => 1;

    public int MaxRounds => int.MaxValue;

    public void Run()
        => Parallel.ForEach(logs.Files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, static () => new byte[1 << 16], static (path, _, buffer) =>
        {
            using var plain = new GZipStream(new MemoryStream(File.ReadAllBytes(path)), CompressionMode.Decompress);
            while (plain.Read(buffer) > 0)
            {
            }

            return buffer;
        }, static _ => { });
}
