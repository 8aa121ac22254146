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
        var (rest, isFirst) = (Array.Empty<byte>(), true);
        var next = RangeAsync(0, left.Token);
        try
        {
            for (long at = 0, length = RangeSize; length == RangeSize; at += length)
            {
                var range = await next.ConfigureAwait(false);
                length = range.Length;
                next = length == RangeSize ? RangeAsync(at + length, left.Token) : Task.FromResult(Array.Empty<byte>());
                byte[] text = rest.Length == 0 ? range : [.. rest, .. range];
                block.Clear();
                rest = text[rows.Read(text, isLast: length < RangeSize)..];
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

    private async Task<byte[]> RangeAsync(long first, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await TransferAsync(first, stop).ConfigureAwait(false);
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

    private async Task<byte[]> TransferAsync(long first, CancellationToken stop)
    {
        using var content = await objects.GetRangeAsync(bucket, key, first, RangeSize, stop).ConfigureAwait(false);
        var bytes = new byte[RangeSize];
        var length = await content.Bytes.ReadAtLeastAsync(bytes, RangeSize, throwOnEndOfStream: false, stop).ConfigureAwait(false);
        return length == RangeSize ? bytes : bytes[..length];
    }
}
