using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Commands;

/// <summary>Get-TrailEvent: the whole record of events whose ids are known.</summary>
[Cmdlet(VerbsCommon.Get, "TrailEvent", DefaultParameterSetName = ServiceSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.None)]
[OutputType(typeof(TrailEvent), typeof(ScanEstimate))]
public sealed class GetTrailEventCommand : TrailSourceCommand
{
    private const string FullView = "TrailTools.TrailEvent#Full";
    private readonly HashSet<string> _found = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The events' ids.</summary>
    [Parameter(Mandatory = true), ValidateNotNullOrEmpty]
    public string[] EventId { get; set; } = [];

    /// <inheritdoc/>
    private protected override void Begin()
    {
    }

    /// <inheritdoc/>
    private protected override void End()
    {
        var id = FieldMap.Property("EventId");
        var query = new EventQuestion
        {
            Condition = new AnyOf([.. EventId.Select(text => new Comparison(id, ComparisonOperator.Equal, Operand.Of(text)))]),
            IncludeDuplicate = IncludeDuplicate,
        };
        if (!Ask(query, (engine, summary) => Drain(engine.SearchAsync(query, summary, Log, StopToken), Show)))
            return;
        foreach (var missing in EventId.Where(text => !_found.Contains(text)))
            Log.Skipped(new TrailException(TrailErrorKind.NotFound, "EventNotFound", missing, $"There is no event {missing} in these sources."));
    }

    private void Show(TrailEvent found)
    {
        _found.Add(found.EventId!);
        var shown = new PSObject(found);
        shown.TypeNames.Insert(0, FullView);
        WriteObject(shown);
    }
}
