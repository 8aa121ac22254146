using TrailTools.Cloud.Athena;
using TrailTools.Costs;
using TrailTools.Diagnostics;

namespace TrailTools.Queries;

/// <summary>What a query may take before it is stopped.</summary>
internal sealed record QueryLimits
{
    /// <summary>The bytes that a query may read if nothing is said: 10 GB.</summary>
    public const long DefaultMaxScanBytes = 10 * DataUnit.Gigabyte;

    /// <summary>The most bytes to read.</summary>
    public long MaxScanBytes { get; init; } = DefaultMaxScanBytes;

    /// <summary>The longest time from its start to its end; null for as long as Athena lets it run.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The most US dollars; null without a limit of its own.</summary>
    public decimal? MaxCost { get; init; }

    /// <summary>Refuses a query that would cost more than it may however little it read.</summary>
    /// <exception cref="TrailException">AthenaScanLimit.</exception>
    public void RequireLeast(RegionPrices prices)
    {
        if (prices.AthenaQuery(0) is var least && least > MaxCost)
            throw new TrailException(TrailErrorKind.Budget, "AthenaScanLimit", null, FormattableString.Invariant($"A query costs ${least:0.######} at least, since Athena counts 10 MB however little it reads: -MaxCost {MaxCost} lets none run. Nothing was asked."));
    }

    /// <summary>Ends a query that has read more than it may.</summary>
    /// <exception cref="TrailException">AthenaScanLimit.</exception>
    public void Check(QueryExecution query, RegionPrices prices)
    {
        if (ExcessOf(query, prices) is { } excess)
            throw new TrailException(TrailErrorKind.Budget, "AthenaScanLimit", query.Id, $"The query was stopped: {excess}. Narrow it by account, region and day, or allow more.");
    }

    /// <summary>What a query has read more than it may, in words; null where it has not.</summary>
    public string? ExcessOf(QueryExecution query, RegionPrices prices)
    {
        if (query.BytesScanned > MaxScanBytes)
            return FormattableString.Invariant($"it has read {query.BytesScanned / 1e6:N0} MB, more than -MaxScanBytes {MaxScanBytes / 1e6:N0} MB");
        return QueryPrice.SoFar(query, prices) is var dollars && dollars > MaxCost
            ? FormattableString.Invariant($"it has cost ${dollars:0.######}, more than -MaxCost {MaxCost}")
            : null;
    }
}
