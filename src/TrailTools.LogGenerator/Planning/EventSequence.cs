using TrailTools.LogGenerator.Randomness;
using TrailTools.LogGenerator.Templates;

namespace TrailTools.LogGenerator.Planning;

/// <summary>
/// The everyday events of one file, always the same for a file's seed. They come in runs, as in real logs: one caller does one
/// thing several times, then another. An event is named by its place in this sequence, so that a duplicate needs no copy.
/// </summary>
internal sealed class EventSequence
{
    /// <summary>A delay from which on AWS tells it in the record's addendum.</summary>
    internal static readonly TimeSpan WorthAnAddendum = TimeSpan.FromHours(1);

    private const int ErrorsInTenThousand = 350;
    private const int RepeatsInTenThousand = 4500;

    private readonly PlannedFile _file;
    private readonly ActivityTable _activity;
    private SplitMix _random;

    private EventSequence(PlannedFile file)
    {
        _file = file;
        _activity = ActivityTable.For(file.Place);
        _random = new SplitMix(file.Seed);
    }

    internal static List<PlannedEvent> Of(PlannedFile file) => new EventSequence(file).Make();

    private List<PlannedEvent> Make()
    {
        var events = new List<PlannedEvent>(_file.OwnCount);
        while (events.Count < _file.OwnCount) AddRun(events);
        return events;
    }

    private void AddRun(List<PlannedEvent> events)
    {
        var actor = _activity.Actors.Pick(ref _random);
        var actorIndex = _random.Below(actor.Count);
        var agent = actor.Agents[_random.Below(actor.Agents.Length)];
        var delay = DeliveryDelay.Ordinary(ref _random);
        var actions = _activity.ActionsOf(actor);
        var action = actions.Pick(ref _random);
        for (var left = RunLength(actor); left > 0 && events.Count < _file.OwnCount; left--)
        {
            var isDayLate = events.Count < _file.DayLateCount;
            events.Add(NewEvent(actor, actorIndex, action, agent, DeliveryDelay.Of(delay, isDayLate, ref _random)));
            delay = DeliveryDelay.Next(delay, ref _random);
            if (!_random.Chance(RepeatsInTenThousand)) action = actions.Pick(ref _random);
        }
    }

    private int RunLength(ActorTemplate actor) => 1 + _random.Below(actor.IsService ? 3 : 16);

    private PlannedEvent NewEvent(ActorTemplate actor, int actorIndex, ActionTemplate action, JsonTemplate agent, TimeSpan delay) => new()
    {
        Place = _file.Place,
        Time = _file.DeliveryTime - delay,
        Actor = actor,
        ActorIndex = actorIndex,
        Action = action,
        Address = actor.Address,
        Agent = agent,
        Error = action.Error ?? PickError(actor, action),
        Salt = _random.Next(),
        IsLate = delay >= WorthAnAddendum,
    };

    private ErrorTemplate? PickError(ActorTemplate actor, ActionTemplate action)
    {
        var fails = _random.Chance(ErrorsInTenThousand) && !actor.IsService && action.EventType == "AwsApiCall";
        return fails ? _activity.ErrorsOf(action).Pick(ref _random) : null;
    }
}
