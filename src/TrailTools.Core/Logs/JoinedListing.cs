namespace TrailTools.Logs;

/// <summary>The listings of several places, one after another.</summary>
/// <param name="scope">Which files can hold an answer.</param>
/// <param name="parts">The listings, and what is told of each file that one finds.</param>
internal sealed class JoinedListing(LogScope scope, IReadOnlyList<(LogListing Listing, Action<LogFile> OnFound)> parts) : LogListing(scope)
{
    /// <inheritdoc/>
    /// <remarks>Deliveries can be counted on up to where they can in all places.</remarks>
    public override LogTotals Totals
    {
        get
        {
            var all = parts.Select(static part => part.Listing.Totals).ToArray();
            return new LogTotals(all.Sum(static one => one.Files), all.Sum(static one => one.Bytes), all.Sum(static one => one.Pruned), all.Min(static one => one.NewestDelivery), all.All(static one => one.IsDone));
        }
    }

    /// <inheritdoc/>
    public override LogCost Cost => new(parts.Sum(static part => part.Listing.Cost.Requests), parts.Sum(static part => part.Listing.Cost.Dollars));

    /// <inheritdoc/>
    public override string? Whereabouts => string.Concat(parts.Select(static part => part.Listing.Whereabouts)) is { Length: > 0 } all ? all : null;

    /// <inheritdoc/>
    public override void Dispose()
    {
        foreach (var (listing, _) in parts)
            listing.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override IEnumerable<LogFile> Find(CancellationToken stop)
    {
        foreach (var (listing, onFound) in parts)
        {
            foreach (var file in listing.Files(stop))
            {
                onFound(file);
                yield return file;
            }
        }
    }
}
