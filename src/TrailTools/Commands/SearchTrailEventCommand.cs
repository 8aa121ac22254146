using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Query;

namespace TrailTools.Commands;

/// <summary>Search-TrailEvent: the events of a source that pass all filters, as objects.</summary>
[Cmdlet(VerbsCommon.Search, "TrailEvent", DefaultParameterSetName = ServiceSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(TrailEvent), typeof(ScanEstimate))]
public sealed class SearchTrailEventCommand : TrailFilterCommand
{
    private EventQuestion _query = new();

    /// <summary>How many events are wanted, the first in the search's order.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int First { get; set; }

    /// <summary>How many events are wanted, the newest by event time.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Newest { get; set; }

    /// <summary>Orders by event time over all files, the oldest first.</summary>
    [Parameter]
    public SwitchParameter Ordered { get; set; }

    /// <summary>With -Ordered: the newest first.</summary>
    [Parameter]
    public SwitchParameter Descending { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        if (First > 0 && Newest > 0)
            throw TrailException.Invalid("FirstAndNewest", null, "-First counts in the search's order and -Newest by event time: give one of them.");
        if (Descending && !Ordered)
            throw TrailException.Invalid("DescendingAlone", null, "-Descending turns the order of -Ordered: give both.");

        _query = ReadQuery() with
        {
            First = First > 0 ? First : null,
            Newest = Newest > 0 ? Newest : null,
            Order = Ordered ? Descending ? EventOrder.NewestFirst : EventOrder.OldestFirst : EventOrder.Natural,
        };
    }

    /// <inheritdoc/>
    private protected override void End()
        => Ask(_query, (engine, summary) => Drain(engine.SearchAsync(_query, summary, Log, StopToken), WriteObject));
}
