using TrailTools.Diagnostics;
using TrailTools.Parameters;
using TrailTools.Parameters.Filter;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Hosting;

/// <summary>Makes a question of the filter parameters that were given.</summary>
internal static class QueryReader
{
    /// <summary>The parameters that are texts of the field of their own name.</summary>
    private static readonly (Field Field, Func<TrailFilterCommand, string[]?> Texts)[] TextParameters =
    [
        (FieldMap.Property("EventName"), static command => command.EventName),
        (FieldMap.Property("EventSource"), static command => command.EventSource),
        (FieldMap.Property("UserName"), static command => command.UserName),
        (FieldMap.Principal, static command => command.Principal),
        (FieldMap.Property("UserType"), static command => command.UserType),
        (FieldMap.Property("UserArn"), static command => command.UserArn),
        (FieldMap.Property("RoleName"), static command => command.RoleName),
        (FieldMap.Property("AccessKeyId"), static command => command.AccessKeyId),
        (FieldMap.Property("AwsRegion"), static command => command.AwsRegion),
        (FieldMap.Property("AccountId"), static command => command.AccountId),
        (FieldMap.Property("ErrorCode"), static command => command.ErrorCode),
        (FieldMap.Property("UserAgent"), static command => command.UserAgent),
        (FieldMap.Property("EventId"), static command => command.EventId),
        (FieldMap.ResourceName, static command => command.ResourceName),
        (FieldMap.Property("EventType"), static command => command.EventType),
        (FieldMap.Property("EventCategory"), static command => command.EventCategory),
    ];

    /// <summary>The question.</summary>
    /// <exception cref="TrailException">A value cannot be used.</exception>
    public static EventQuestion Read(TrailFilterCommand command) => new()
    {
        Condition = Conditions(command).Aggregate(Condition.Always, static (all, next) => all.And(next)),
        Time = TimeRangeReader.Read(command.StartTime, command.EndTime, command.Last),
        IncludeDuplicate = command.IncludeDuplicate,
        DeliveryMargin = command.DeliveryMargin ?? Logs.LogScope.DefaultDeliveryMargin,
    };

    private static IEnumerable<Condition> Conditions(TrailFilterCommand command)
        => Texts(command).Concat(Outcome(command)).Concat(Truths(command)).Concat(Deep(command));

    private static IEnumerable<Condition> Texts(TrailFilterCommand command)
    {
        foreach (var (field, read) in TextParameters)
        {
            if (read(command) is { } texts)
                yield return TextFilter.AnyText(field, texts);
        }

        if (command.SourceIPAddress is { } addresses)
            yield return TextFilter.AnyAddress(FieldMap.Property("SourceIPAddress"), addresses);
    }

    private static IEnumerable<Condition> Outcome(TrailFilterCommand command)
    {
        if (command.Failed)
            yield return Outcomes.Failed;
        if (command.Denied)
            yield return Outcomes.Denied;
        if (command.Succeeded)
            yield return Outcomes.Succeeded;
    }

    private static IEnumerable<Condition> Truths(TrailFilterCommand command)
    {
        if (command.IsGiven(nameof(command.ReadOnly)))
            yield return Is("ReadOnly", command.ReadOnly);
        if (command.IsGiven(nameof(command.MfaAuthenticated)))
            yield return Is("MfaAuthenticated", command.MfaAuthenticated);
    }

    private static IEnumerable<Condition> Deep(TrailFilterCommand command)
    {
        if (command.Field is { } fields)
            yield return FieldTable.Read(fields);
        if (command.Match is { } pattern)
            yield return new RecordMatch(Patterns.Create(pattern, ignoreCase: true));
        if (command.Filter is { } block)
            yield return new FilterReader(new FilterValues(block, command.SessionState, command.FilterVariable)).Read(block);
    }

    private static Comparison Is(string field, bool truth) => new(FieldMap.Property(field), ComparisonOperator.Equal, Operand.Of(truth));
}
