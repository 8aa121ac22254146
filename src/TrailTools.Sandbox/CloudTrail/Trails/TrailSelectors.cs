namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>Which events a trail records, as JSON: classic or advanced selectors, of which one sort is set at a time.</summary>
internal sealed record TrailSelectors
{
    /// <summary>The selector of a fresh trail: all management events.</summary>
    public const string Usual = """[{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[],"ExcludeManagementEventSources":[]}]""";

    /// <summary>The classic selectors; null where advanced ones are set.</summary>
    public string? Classic { get; init; } = Usual;

    /// <summary>The advanced selectors; null where classic ones are set.</summary>
    public string? Advanced { get; init; }

    /// <summary>Whether they were set to other than those of a fresh trail.</summary>
    public bool AreCustom => Classic != Usual;
}
