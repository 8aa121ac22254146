using TrailTools.LogGenerator.Randomness;
using TrailTools.LogGenerator.Templates;

namespace TrailTools.LogGenerator.Planning;

/// <summary>Who does what in everyday work, in the region of the global services or elsewhere.</summary>
internal sealed class ActivityTable
{
    private static readonly ActivityTable Global = new(Catalog.Default, isGlobalRegion: true);
    private static readonly ActivityTable Regional = new(Catalog.Default, isGlobalRegion: false);

    private readonly Dictionary<string, WeightedTable<ActionTemplate>> _actions;
    private readonly Dictionary<string, WeightedTable<ErrorTemplate>> _errors;

    private ActivityTable(Catalog catalog, bool isGlobalRegion)
    {
        var here = catalog.Actions.Where(action => isGlobalRegion || !action.IsGlobal).ToArray();
        _actions = catalog.Actors.Values.Select(actor => actor.Profile).Distinct(StringComparer.Ordinal).ToDictionary(
            profile => profile, profile => new WeightedTable<ActionTemplate>(here.Where(action => action.Profiles.Contains(profile)), action => action.Weight));
        _errors = here.Select(action => action.Service).Distinct(StringComparer.Ordinal).ToDictionary(
            service => service, service => new WeightedTable<ErrorTemplate>(catalog.Errors.Where(error => error.ComesFrom(service)), error => error.Weight));
        Actors = new(catalog.Actors.Values.Where(actor => !_actions[actor.Profile].IsEmpty), actor => actor.Weight);
    }

    /// <summary>Those who have something to do here.</summary>
    internal WeightedTable<ActorTemplate> Actors { get; }

    internal static ActivityTable For(LogPlace place) => place.IsGlobalRegion ? Global : Regional;

    internal WeightedTable<ActionTemplate> ActionsOf(ActorTemplate actor) => _actions[actor.Profile];

    internal WeightedTable<ErrorTemplate> ErrorsOf(ActionTemplate action) => _errors[action.Service];
}
