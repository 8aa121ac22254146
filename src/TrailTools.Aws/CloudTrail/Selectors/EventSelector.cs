namespace TrailTools.Aws.CloudTrail.Selectors;

/// <summary>A basic event selector.</summary>
internal sealed class EventSelector
{
    /// <summary>Whether reads, writes or both are recorded.</summary>
    public ReadWriteType? ReadWriteType { get; set; }

    /// <summary>Whether management events are recorded.</summary>
    public bool? IncludeManagementEvents { get; set; }

    /// <summary>Whose data events are recorded.</summary>
    public List<DataResource>? DataResources { get; set; }

    /// <summary>Event sources whose management events are not.</summary>
    public List<string>? ExcludeManagementEventSources { get; set; }
}
