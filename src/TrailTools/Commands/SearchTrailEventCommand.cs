using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Query;

namespace TrailTools.Commands;

/// <summary>Search-TrailEvent: the events of a source that pass all filters, as objects.</summary>
[Cmdlet(VerbsCommon.Search, "TrailEvent", DefaultParameterSetName = PathSet)]
[OutputType(typeof(TrailEvent))]
public sealed class SearchTrailEventCommand : TrailFilterCommand
{
    private TrailQuery _query = new();

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

    /// <summary>Gives an event as often as it was delivered.</summary>
    [Parameter]
    public SwitchParameter IncludeDuplicate { get; set; }

    /// <summary>The name of a variable that takes the search's summary.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? SummaryVariable { get; set; }

    /// <summary>Makes it an error if a file was skipped, or the logs do not reach to the end of the time range.</summary>
    [Parameter]
    public SwitchParameter RequireComplete { get; set; }

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
            IncludeDuplicate = IncludeDuplicate,
        };
    }

    /// <inheritdoc/>
    private protected override void End()
    {
        var summary = new SearchSummary();
        Drain(OpenEngine().SearchAsync(_query, summary, Log, StopToken), found => WriteObject(found));
        WriteVerbose(summary.ToString());
    }
}
