using System.ComponentModel;
using System.Management.Automation;

namespace TrailTools.Output;

/// <summary>What TrailTools.Types.ps1xml calls. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class _Types
{
    private const string UtcTime = "TrailTools.UtcTime";

    /// <summary>An event's time, with a text that is the same in every culture.</summary>
    /// <param name="instance">The event.</param>
    /// <returns>A DateTimeOffset, or null.</returns>
    public static object? EventTime(PSObject instance) => Utc(EventOf(instance).EventTime);

    /// <summary>Where an event was read.</summary>
    /// <param name="instance">The event.</param>
    /// <returns>An EventOrigin.</returns>
    public static object Source(PSObject instance) => EventOf(instance).Record.Origin;

    /// <summary>An event's whole record.</summary>
    /// <param name="instance">The event.</param>
    /// <returns>One line of JSON.</returns>
    public static object RawJson(PSObject instance) => EventOf(instance).ToJson();

    /// <summary>Whether an event was put together again from table columns.</summary>
    /// <param name="instance">The event.</param>
    /// <returns>True or false.</returns>
    public static object IsRebuilt(PSObject instance) => EventOf(instance).IsRebuilt;

    /// <summary>When a trail's log files were last delivered, with a text that is the same in every culture.</summary>
    /// <param name="instance">The trail.</param>
    /// <returns>A DateTimeOffset, or null.</returns>
    public static object? LatestDeliveryTime(PSObject instance) => Utc(((AuditTrail)instance.BaseObject).LatestDeliveryTime);

    /// <summary>When a query was started, with a text that is the same in every culture.</summary>
    /// <param name="instance">The query.</param>
    /// <returns>A DateTimeOffset, or null.</returns>
    public static object? SubmittedAt(PSObject instance) => Utc(((TrailQuery)instance.BaseObject).SubmittedAt);

    /// <summary>When a query was over, with a text that is the same in every culture.</summary>
    /// <param name="instance">The query.</param>
    /// <returns>A DateTimeOffset, or null.</returns>
    public static object? CompletedAt(PSObject instance) => Utc(((TrailQuery)instance.BaseObject).CompletedAt);

    /// <summary>The time of a store's first event, with a text that is the same in every culture.</summary>
    /// <param name="instance">The store.</param>
    /// <returns>A DateTimeOffset, or null.</returns>
    public static object? FirstEventTime(PSObject instance) => Utc(StoreOf(instance).FirstEventTime);

    /// <summary>The time of a store's last event, with a text that is the same in every culture.</summary>
    /// <param name="instance">The store.</param>
    /// <returns>A DateTimeOffset, or null.</returns>
    public static object? LastEventTime(PSObject instance) => Utc(StoreOf(instance).LastEventTime);

    /// <summary>The time up to which a store's log files reach, with a text that is the same in every culture.</summary>
    /// <param name="instance">The store.</param>
    /// <returns>A DateTimeOffset, or null.</returns>
    public static object? CompleteTo(PSObject instance) => Utc(StoreOf(instance).CompleteTo);

    /// <summary>The text of a time.</summary>
    /// <param name="instance">The time.</param>
    /// <returns>ISO 8601 with Z.</returns>
    public static string ToString(PSObject instance)
        => instance?.BaseObject is DateTimeOffset time ? Events.EventTime.Format(time) : string.Empty;

    /// <summary>A time whose text is ISO 8601 with Z.</summary>
    internal static PSObject? Utc(DateTimeOffset? time)
    {
        if (time is null)
            return null;

        var shown = new PSObject(time.Value);
        shown.TypeNames.Insert(0, UtcTime);
        return shown;
    }

    private static LogStore StoreOf(PSObject instance) => (LogStore)instance.BaseObject;

    private static TrailEvent EventOf(PSObject instance) => (TrailEvent)instance.BaseObject;
}
