using System.Management.Automation;
using TrailTools.Counting;
using TrailTools.Engines.Matching;
using TrailTools.Events;
using TrailTools.Hosting;
using TrailTools.Output;
using TrailTools.Parameters;
using TrailTools.Query;
using TrailTools.Query.Fields;

namespace TrailTools.Commands;

/// <summary>Measure-TrailEvent: how often events have which values.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "TrailEvent", DefaultParameterSetName = ServiceSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType("TrailTools.TrailEventCount", "TrailTools.ScanEstimate")]
public sealed class MeasureTrailEventCommand : TrailFilterCommand
{
    private EventQuestion _query = new();
    private EventMeasure? _measure;
    private Func<TrailRecord, bool> _isAsked = static _ => true;
    private bool _hasEvents;

    /// <summary>The properties or paths whose values are counted together; none counts all events as one.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(FieldNameCompleter))]
    public string[] Property { get; set; } = [];

    /// <summary>How many combinations are wanted, those counted most.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int Top { get; set; }

    /// <summary>Counts by intervals of that length, such as 1h or 1d, from UTC midnight on.</summary>
    [Parameter, ValidateNotNull, DurationTransformation]
    public TimeSpan? Interval { get; set; }

    /// <summary>Counts each property for itself instead of all together.</summary>
    [Parameter]
    public SwitchParameter Separately { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        _query = ReadQuery();
        _isAsked = RecordPredicate.Of(_query);
        _measure = new EventMeasure([.. Property.Select(FieldMap.Find)], Interval, Separately);
    }

    /// <inheritdoc/>
    private protected override void TakeInput(PSObject input)
    {
        if (EventInput.Read(input) is not { } found)
        {
            base.TakeInput(input);
            return;
        }

        _hasEvents = true;
        if (_isAsked(found.Record))
            _measure!.Add(_measure.Read(found.Record));
    }

    /// <inheritdoc/>
    private protected override void End()
    {
        if ((HasSource || !_hasEvents) && !Ask(_query, (engine, summary) => Wait(engine.CountAsync(_query, _measure!.Read, _measure!.Add, summary, Log, StopToken))))
            return;
        foreach (var (fields, count) in _measure!.Counts(Top > 0 ? Top : null))
            WriteObject(CountObject.Of(Property, fields, count, Interval is not null));
    }
}
