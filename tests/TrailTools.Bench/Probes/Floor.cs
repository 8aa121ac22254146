using System.IO.Compression;
using System.Security.Cryptography;

namespace TrailTools.Bench.Probes;

/// <summary>The least that anybody must do to know what is in files: get their plain bytes, and look at nothing.</summary>
internal static class Floor
{
    /// <summary>Unpacks every file, on as many threads as there are processors.</summary>
    public static void Unpack(IReadOnlyList<string> files)
        => Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, static () => new byte[1 << 16], static (path, _, buffer) =>
        {
            using var plain = new GZipStream(new MemoryStream(File.ReadAllBytes(path)), CompressionMode.Decompress);
            Exhaust(plain, buffer);
            return buffer;
        }, static _ => { });

    /// <summary>Unpacks and hashes every file, on as many threads as there are processors: the least that checking them is.</summary>
    public static void Hash(IReadOnlyList<string> files)
        => Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, static () => new byte[1 << 16], static (path, _, buffer) =>
        {
            using var plain = new GZipStream(new MemoryStream(File.ReadAllBytes(path)), CompressionMode.Decompress);
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (int read; (read = plain.Read(buffer)) > 0;)
                hash.AppendData(buffer, 0, read);
            hash.GetHashAndReset();
            return buffer;
        }, static _ => { });

    /// <summary>Unpacks one file, which only one thread can do.</summary>
    public static void Unpack(string file)
    {
        using var plain = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        Exhaust(plain, new byte[1 << 16]);
    }

    /// <summary>Reads a plain file.</summary>
    public static void Read(string file)
    {
        using var plain = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        Exhaust(plain, new byte[1 << 20]);
    }

    private static void Exhaust(Stream stream, byte[] buffer)
    {
        while (stream.Read(buffer) > 0)
        {
        }
    }
}
