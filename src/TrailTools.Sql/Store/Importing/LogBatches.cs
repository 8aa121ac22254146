using TrailTools.Diagnostics;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Parts log files, as they are listed, into batches: each is in the store as a whole, so that a stop loses one at most.</summary>
internal static class LogBatches
{
    /// <summary>A batch ends with the day in which it has so many stored bytes or files, and in the midst of a day with four times as many.</summary>
    private const long UsualBytes = 64 << 20;
    private const int UsualFiles = 20_000;
    private const int Most = 4;

    /// <summary>The batches. Where listing fails, what was listed before is a batch too.</summary>
    public static IEnumerable<IReadOnlyList<LogFile>> Of(IEnumerable<LogFile> files)
    {
        var batch = new List<LogFile>();
        var bytes = 0L;
        TrailException? failure = null;
        using var listed = files.GetEnumerator();
        while (TryNext(listed, ref failure))
        {
            if (batch.Count > 0 && IsFull(batch, bytes, listed.Current))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(listed.Current);
            bytes += listed.Current.Length;
        }

        if (batch.Count > 0)
            yield return batch;
        if (failure is not null)
            throw failure;
    }

    private static bool IsFull(List<LogFile> batch, long bytes, LogFile next)
    {
        var most = batch[^1].Key?.Day == next.Key?.Day && next.Key is not null ? Most : 1;
        return bytes >= UsualBytes * most || batch.Count >= UsualFiles * most;
    }

    private static bool TryNext(IEnumerator<LogFile> listed, ref TrailException? failure)
    {
        try
        {
            return listed.MoveNext();
        }
        catch (TrailException error)
        {
            failure = error;
            return false;
        }
    }
}
