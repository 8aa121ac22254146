using System.Globalization;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Manifests;

/// <summary>A log file that a store took in, and what tells whether it is still the same.</summary>
/// <param name="Path">Its path or URI.</param>
/// <param name="Length">Its stored size in bytes.</param>
/// <param name="Stamp">Its entity tag in a bucket; on this machine the time at which it was written last.</param>
internal readonly record struct TakenLog(string Path, long Length, string Stamp)
{
    /// <summary>What a log file is at this moment.</summary>
    public static TakenLog Of(LogFile file) => new(file.Path, file.Length, file.ETag ?? File.GetLastWriteTimeUtc(file.Path).ToString("O", CultureInfo.InvariantCulture));
}
