using TrailTools.Sql;

namespace TrailTools.Hosting;

/// <summary>Reads from parameters what DuckDB may take of this machine; what is not given (0) is as usual.</summary>
internal static class SqlSpaceReader
{
    /// <summary>What it may take.</summary>
    public static SqlSpace Read(long memory, int threads)
    {
        var usual = new SqlSpace();
        return usual with { Memory = memory > 0 ? memory : usual.Memory, Threads = threads > 0 ? threads : usual.Threads };
    }
}
