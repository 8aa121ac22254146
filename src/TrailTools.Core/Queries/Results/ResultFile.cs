using System.Runtime.CompilerServices;
using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Queries.Results;

/// <summary>Reads a result's file by ranges, the next one on its way while one is read.</summary>
/// <param name="objects">Reads objects.</param>
/// <param name="bucket">The file's bucket.</param>
/// <param name="key">Its key.</param>
internal sealed class ResultFile(IObjectGateway objects, BucketId bucket, string key)
{
    /// <summary>Bytes of a range: few enough to keep two of them, enough to make the time between them small.</summary>
    private const int RangeSize = 4 << 20;

    /// <summary>How often a range is begun whose transfer breaks off.</summary>
    private const int Attempts = 3;

    private string Path => $"s3://{bucket.Name}/{key}";

    /// <summary>The rows behind the first one, which has the columns' names.</summary>
    /// <param name="columns">The columns.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="TrailException">The file cannot be read, or is not as Athena writes it.</exception>
    public async IAsyncEnumerable<ResultBlock> ReadAsync(IReadOnlyList<ResultColumn> columns, [EnumeratorCancellation] CancellationToken stop)
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var block = new ResultBlock(columns);
        var rows = new CsvRows(block, Path);
        var (reading, filling) = (new ResultRange(RangeSize), new ResultRange(RangeSize));
        var (rest, isFirst) = (Array.Empty<byte>(), true);
        var next = FillAsync(filling, 0, left.Token);
        try
        {
            for (long at = 0, length = RangeSize; length == RangeSize; at += length)
            {
                length = await next.ConfigureAwait(false);
                (reading, filling) = (filling, reading);
                next = length == RangeSize ? FillAsync(filling, at + length, left.Token) : Task.FromResult(0);
                var text = reading.TextBehind(rest);
                block.Clear();
                rest = text[rows.Read(text.Span, isLast: length < RangeSize)..].ToArray();
                if (isFirst && block.RowCount > 0)
                {
                    block.SkipFirstRow();
                    isFirst = false;
                }

                if (block.RowCount > 0)
                    yield return block;
            }
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
            await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).ConfigureAwait(false);
        }
    }

    private async Task<int> FillAsync(ResultRange range, long first, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                using var content = await objects.GetRangeAsync(bucket, key, first, RangeSize, stop).ConfigureAwait(false);
                return await range.FillAsync(content.Bytes, stop).ConfigureAwait(false);
            }
            catch (IOException) when (attempt < Attempts)
            {
            }
            catch (IOException error)
            {
                throw new TrailException(TrailErrorKind.Unreachable, "ResultTransferBroken", Path, $"The transfer of '{Path}' broke off: {error.Message} Read the result again: that costs nothing.", error);
            }
        }
    }
}
