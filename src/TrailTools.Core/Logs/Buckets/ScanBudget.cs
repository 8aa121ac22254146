using TrailTools.Diagnostics;

namespace TrailTools.Logs.Buckets;

/// <summary>What a search in a bucket may take: nothing beyond is transferred.</summary>
/// <param name="MaxBytes">The most stored bytes to read; null for any.</param>
/// <param name="MaxCost">The most US dollars that requests may cost; null for any.</param>
internal sealed record ScanBudget(long? MaxBytes = null, decimal? MaxCost = null)
{
    /// <summary>The files up to the first that the budget does not reach for.</summary>
    /// <param name="files">All files.</param>
    /// <param name="requests">Counts what is spent.</param>
    /// <param name="take">Is handed each file that may be read.</param>
    /// <exception cref="TrailException">ScanBudgetExceeded, behind the files that may be read.</exception>
    public IEnumerable<LogFile> Limit(IEnumerable<LogFile> files, BucketRequests requests, Action<LogFile> take)
    {
        var (count, bytes) = (0L, 0L);
        using var all = files.GetEnumerator();
        while (all.MoveNext())
        {
            if (bytes + all.Current.Length > MaxBytes || requests.CostWith(count + 1).Dollars > MaxCost)
                throw Exceeded((count, bytes), all, requests);

            (count, bytes) = (count + 1, bytes + all.Current.Length);
            take(all.Current);
            yield return all.Current;
        }
    }

    /// <summary>What was spent, in a line.</summary>
    public static string Describe(BucketRequests requests, long transferred)
    {
        var (cost, transfer) = (requests.Cost, requests.Prices.TransferOut(transferred));
        return FormattableString.Invariant(
            $"{cost.Requests:N0} requests to S3 cost {cost.Dollars:0.######} USD; {transferred:N0} bytes were transferred, which is free within the Region and costs {transfer:0.######} USD to the internet (prices of {requests.Prices.Region}).");
    }

    /// <summary>Lists to the end what the whole would take, unless that alone costs too much.</summary>
    private TrailException Exceeded((long Count, long Bytes) read, IEnumerator<LogFile> rest, BucketRequests requests)
    {
        var (count, bytes, isAll) = (read.Count, read.Bytes, true);
        var last = rest.Current;
        do
        {
            (count, bytes) = (count + 1, bytes + rest.Current.Length);
            isAll = !(requests.CostWith(0).Dollars > MaxCost);
        }
        while (isAll && rest.MoveNext());

        var dollars = requests.CostWith(count).Dollars;
        return new TrailException(
            TrailErrorKind.Budget, "ScanBudgetExceeded", last.Path,
            FormattableString.Invariant($"The search stopped before '{last.Path}', after {read.Count:N0} files ({read.Bytes:N0} bytes), whose events were given. All of it is {(isAll ? "" : "at least ")}{count:N0} files ({bytes:N0} bytes), requests for {dollars:0.######} USD: ask for fewer days, accounts or Regions, or allow more by -MaxScanBytes or -MaxCost."));
    }
}
