using System.Globalization;
using TrailTools.LogGenerator.Rendering;

namespace TrailTools.LogGenerator.Templates;

/// <summary>Slots whose value the event itself gives: account, region, time, who calls and what is called.</summary>
internal static class ContextSlots
{
    internal static readonly Dictionary<string, SlotWriter> ByName = new(StringComparer.Ordinal)
    {
        ["account"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => buffer.Append(context.AccountId),
        ["peer"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => buffer.Append(context.PeerAccountId),
        ["region"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => buffer.Append(context.Region),
        ["service"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => buffer.Append(context.Action.Service),
        ["action"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => buffer.Append(context.Action.Name),
        ["name"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => WriteName(buffer, context),
        ["arn"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => context.Actor.Arn?.Write(buffer, context),
        ["time"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => TimeText.Write(buffer, context.Time),
        ["date"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => buffer.Append(context.Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ["sessionStart"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => TimeText.Write(buffer, context.SessionStart),
        ["spokenTime"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => WriteSpokenTime(buffer, context),
        ["epochMs"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => buffer.Append(EpochSeconds(context) * 1000),
        ["epochSeconds"] = static (Utf8Buffer buffer, in EventContext context, ulong _) => buffer.Append(EpochSeconds(context)),
    };

    private static void WriteName(Utf8Buffer buffer, in EventContext context)
    {
        var names = context.Actor.Names;
        names[context.ActorIndex % names.Length].Write(buffer, context with { Salt = context.SaltOf(NameScope.Actor) });
    }

    private static long EpochSeconds(in EventContext context) => (context.Time.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond;

    /// <summary>IAM answers with dates such as "Mar 4, 2026, 2:46:10 AM".</summary>
    private static void WriteSpokenTime(Utf8Buffer buffer, in EventContext context) =>
        buffer.Append(context.Time.ToString("MMM d, yyyy, h:mm:ss tt", CultureInfo.InvariantCulture));
}
