using System.Text;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Engines.EventHistory;

/// <summary>The event history of a Region, the newest event first, one page asked for ahead.</summary>
/// <param name="region">The Region.</param>
/// <param name="trails">Answers lookups.</param>
/// <param name="query">What is looked up.</param>
/// <param name="pacer">Keeps lookups to as many as are answered.</param>
internal sealed class HistoryPages(HistoryRegion region, ITrailGateway trails, HistoryQuery query, HistoryPacer pacer)
{
    private readonly string _source = $"event history {region.Name}";
    private Task<HistoryPage>? _asked;
    private HistoryPage _page = new([], "");
    private int _at;
    private long _number;

    /// <summary>The Region.</summary>
    public HistoryRegion Region => region;

    /// <summary>Lookups that were sent.</summary>
    public long Requests { get; private set; }

    /// <summary>Asks for the first page ahead of need.</summary>
    public void Begin(CancellationToken stop) => _asked = AskAsync(query, stop);

    /// <summary>The next record; null behind the oldest.</summary>
    /// <exception cref="TrailException">The Region does not answer.</exception>
    public TrailRecord? Next(CancellationToken stop)
    {
        while (_at == _page.Records.Count)
        {
            if (_asked is null)
                return null;

            _page = _asked.WaitAsync(stop).GetAwaiter().GetResult();
            _asked = _page.NextToken is null ? null : AskAsync(query with { NextToken = _page.NextToken }, stop);
            _at = 0;
        }

        return new TrailRecord(Encoding.UTF8.GetBytes(_page.Records[_at++]), new EventOrigin(_source, ++_number));
    }

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
