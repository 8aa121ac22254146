using TrailTools.Aws.CloudTrail.Selectors;
using TrailTools.Cloud.Trails;

namespace TrailTools.Aws.Gateways;

/// <summary>Event selectors in the engine's words and in CloudTrail's.</summary>
internal static class SelectorConverter
{
    /// <summary>What CloudTrail answered.</summary>
    public static TrailSelectors Read(GetEventSelectorsResponse answer)
        => new([.. (answer.EventSelectors ?? []).Select(Read)], [.. (answer.AdvancedEventSelectors ?? []).Select(Read)]);

    /// <summary>What CloudTrail is asked for: it takes one sort and refuses the other, be it empty.</summary>
    public static PutEventSelectorsRequest Write(string trail, TrailSelectors selectors) => selectors.Advanced.Count > 0
        ? new() { TrailName = trail, AdvancedEventSelectors = [.. selectors.Advanced.Select(Write)] }
        : new() { TrailName = trail, EventSelectors = [.. selectors.Basic.Select(Write)] };

    private static BasicSelector Read(EventSelector selector) => new(
        selector.ReadWriteType?.Value ?? "All",
        selector.IncludeManagementEvents ?? true,
        selector.ExcludeManagementEventSources ?? [],
        [.. (selector.DataResources ?? []).Select(static resource => (resource.Type ?? "", (IReadOnlyList<string>)(resource.Values ?? [])))]);

    private static AdvancedSelector Read(AdvancedEventSelector selector) => new(selector.Name, [.. (selector.FieldSelectors ?? []).Select(Read)]);

    private static SelectorField Read(AdvancedFieldSelector field) => new(
        field.Field ?? "", field.Equals ?? [], field.StartsWith ?? [], field.EndsWith ?? [], field.NotEquals ?? [], field.NotStartsWith ?? [], field.NotEndsWith ?? []);

    private static EventSelector Write(BasicSelector selector) => new()
    {
        ReadWriteType = new ReadWriteType(selector.ReadWriteType),
        IncludeManagementEvents = selector.IncludesManagementEvents,
        ExcludeManagementEventSources = [.. selector.ExcludedSources],
        DataResources = [.. selector.DataResources.Select(static resource => new DataResource { Type = resource.Type, Values = [.. resource.Values] })],
    };

    private static AdvancedEventSelector Write(AdvancedSelector selector) => new() { Name = selector.Name, FieldSelectors = [.. selector.Fields.Select(Write)] };

    private static AdvancedFieldSelector Write(SelectorField field) => new()
    {
        Field = field.Field,
        Equals = Filled(field.EqualTo),
        StartsWith = Filled(field.StartsWith),
        EndsWith = Filled(field.EndsWith),
        NotEquals = Filled(field.NotEqualTo),
        NotStartsWith = Filled(field.NotStartsWith),
        NotEndsWith = Filled(field.NotEndsWith),
    };

    private static List<string>? Filled(IReadOnlyList<string> values) => values.Count > 0 ? [.. values] : null;
}
