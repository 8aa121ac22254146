using System.Text;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Engines.EventHistory;

/// <summary>The event history of a Region, one page asked for ahead: the newest event first, by each lookup after another.</summary>
/// <param name="region">The Region.</param>
/// <param name="trails">Answers lookups.</param>
/// <param name="queries">What is looked up, at least one.</param>
/// <param name="pacer">Keeps lookups to as many as are answered.</param>
internal sealed class HistoryPages(HistoryRegion region, ITrailGateway trails, IReadOnlyList<HistoryQuery> queries, HistoryPacer pacer)
{
    private readonly string _source = $"event history {region.Name}";
    private int _lookup;
    private Task<HistoryPage>? _asked;
    private HistoryPage _page = new([], "");
    private int _at;
    private long _number;

    /// <summary>The Region.</summary>
    public HistoryRegion Region => region;

    /// <summary>Whether each record is older than the one before.</summary>
    public bool IsInOrder => queries.Count == 1;

    /// <summary>Lookups that were sent.</summary>
    public long Requests { get; private set; }

    /// <summary>Asks for the first page ahead of need.</summary>
    public void Begin(CancellationToken stop) => _asked = AskAsync(queries[0], stop);

    /// <summary>The next record; null behind the last.</summary>
    /// <exception cref="TrailException">The Region does not answer.</exception>
    public TrailRecord? Next(CancellationToken stop)
    {
        while (_at == _page.Records.Count)
        {
            if (_asked is null)
                return null;

            _page = _asked.WaitAsync(stop).GetAwaiter().GetResult();
            _asked = NextOf(_page) is { } next ? AskAsync(next, stop) : null;
            _at = 0;
        }

        return new TrailRecord(Encoding.UTF8.GetBytes(_page.Records[_at++]), new EventOrigin(_source, ++_number));
    }

    private HistoryQuery? NextOf(HistoryPage page)
        => page.NextToken is { } token ? queries[_lookup] with { NextToken = token } : ++_lookup < queries.Count ? queries[_lookup] : null;

    private async Task<HistoryPage> AskAsync(HistoryQuery page, CancellationToken stop)
    {
        while (true)
        {
            await pacer.WaitAsync(stop).ConfigureAwait(false);
            try
            {
                Requests++;
                var answer = await trails.LookupAsync(page, stop).ConfigureAwait(false);
                pacer.Ease();
                return answer;
            }
            catch (TrailException error) when (error.Kind == TrailErrorKind.Throttled && pacer.Slow())
            {
            }
        }
    }
}
