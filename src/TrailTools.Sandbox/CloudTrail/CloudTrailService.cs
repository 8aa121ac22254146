using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.History;
using TrailTools.Sandbox.CloudTrail.PublicKeys;
using TrailTools.Sandbox.CloudTrail.Selectors;
using TrailTools.Sandbox.CloudTrail.Setup;
using TrailTools.Sandbox.CloudTrail.Tags;
using TrailTools.Sandbox.CloudTrail.Telling;
using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail;

/// <summary>AWS CloudTrail.</summary>
internal sealed class CloudTrailService(TrailStore trails, TrailFinder finder, TrailChecks checks, SandboxClock clock, EventLookup lookup, PublicKeyLister keys)
    : JsonService("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101")
{
    private readonly TrailCreator _creator = new(trails, checks);
    private readonly TrailUpdater _updater = new(trails, finder, checks);
    private readonly TrailDeleter _deleter = new(trails, finder);
    private readonly LoggingSwitch _logging = new(trails, finder, clock);
    private readonly TrailTeller _teller = new(finder, trails);
    private readonly StatusTeller _status = new(finder);
    private readonly SelectorKeeper _selectors = new(trails, finder);
    private readonly TagKeeper _tags = new(trails);
    private IReadOnlyDictionary<string, JsonOperation>? _operations;

    /// <inheritdoc/>
    protected override IReadOnlyDictionary<string, JsonOperation> Operations => _operations ??= new Dictionary<string, JsonOperation>
    {
        ["CreateTrail"] = new(false, _creator.Create, "Name"),
        ["UpdateTrail"] = new(false, _updater.Update, "Name"),
        ["DeleteTrail"] = new(false, _deleter.Delete, "Name"),
        ["StartLogging"] = new(false, _logging.Start, "Name"),
        ["StopLogging"] = new(false, _logging.Stop, "Name"),
        ["DescribeTrails"] = new(true, _teller.Describe),
        ["GetTrail"] = new(true, _teller.Get, "Name"),
        ["ListTrails"] = new(true, _teller.List),
        ["GetTrailStatus"] = new(true, _status.Tell, "Name"),
        ["PutEventSelectors"] = new(false, _selectors.Put, "TrailName"),
        ["GetEventSelectors"] = new(true, _selectors.Get, "TrailName"),
        ["AddTags"] = new(false, _tags.Add, "ResourceId"),
        ["RemoveTags"] = new(false, _tags.Remove, "ResourceId"),
        ["ListTags"] = new(true, _tags.List),
        ["LookupEvents"] = new(true, lookup.Find),
        ["ListPublicKeys"] = new(true, keys.List),
    };
}
