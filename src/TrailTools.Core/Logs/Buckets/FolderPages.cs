using TrailTools.Cloud.Buckets;

namespace TrailTools.Logs.Buckets;

/// <summary>The objects below a prefix in the order of their keys, page by page; the next page is asked for while half of one is left.</summary>
/// <param name="requests">Lists.</param>
/// <param name="query">What to list.</param>
/// <param name="behind">The first key that is not wanted any more; null for none.</param>
internal sealed class FolderPages(BucketRequests requests, ObjectQuery query, string? behind = null)
{
    private Task<ObjectPage>? _asked;
    private ObjectPage _page = new([], [], "");
    private int _at;

    /// <summary>Asks for the first page ahead of need.</summary>
    public void Begin(CancellationToken stop) => _asked = requests.ListAsync(query, stop);

    /// <summary>The next object; null behind the last.</summary>
    public ListedObject? Next(CancellationToken stop)
    {
        while (_at == _page.Objects.Count)
        {
            if (_page.NextToken is null)
                return null;
            (_page, _asked, _at) = (Wait(AskNext(stop), stop), null, 0);
        }

        if (_at >= _page.Objects.Count / 2 && _page.NextToken is not null && !IsBehind(_page.Objects[^1]))
            AskNext(stop);

        return IsBehind(_page.Objects[_at]) ? null : _page.Objects[_at++];
    }

    private Task<ObjectPage> AskNext(CancellationToken stop)
        => _asked ??= requests.ListAsync(query with { NextToken = _page.NextToken is "" ? null : _page.NextToken }, stop);

    private bool IsBehind(ListedObject found) => behind is not null && string.CompareOrdinal(found.Key, behind) >= 0;

    private static ObjectPage Wait(Task<ObjectPage> page, CancellationToken stop) => page.WaitAsync(stop).GetAwaiter().GetResult();
}
