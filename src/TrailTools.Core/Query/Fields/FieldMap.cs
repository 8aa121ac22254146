using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Query.Fields;

/// <summary>The one place that knows what users call a field and where a record has it.</summary>
internal static class FieldMap
{
    /// <summary>The properties of an event that are one member of the record: the property, its path, what it is compared as.</summary>
    private static readonly (string Name, string Path, FieldKind Kind)[] Members =
    [
        ("EventTime", "eventTime", FieldKind.Time),
        ("EventName", "eventName", FieldKind.Text),
        ("EventSource", "eventSource", FieldKind.Text),
        ("UserType", "userIdentity.type", FieldKind.Text),
        ("UserArn", "userIdentity.arn", FieldKind.Text),
        ("SourceIdentity", "userIdentity.sessionContext.sourceIdentity", FieldKind.Text),
        ("AccountId", "recipientAccountId", FieldKind.Text),
        ("CallerAccountId", "userIdentity.accountId", FieldKind.Text),
        ("AwsRegion", "awsRegion", FieldKind.Text),
        ("SourceIPAddress", "sourceIPAddress", FieldKind.Text),
        ("UserAgent", "userAgent", FieldKind.Text),
        ("ErrorCode", "errorCode", FieldKind.Text),
        ("ErrorMessage", "errorMessage", FieldKind.Text),
        ("ReadOnly", "readOnly", FieldKind.Truth),
        ("AccessKeyId", "userIdentity.accessKeyId", FieldKind.Text),
        ("Resources", "resources", FieldKind.Json),
        ("EventId", "eventID", FieldKind.Text),
        ("RequestId", "requestID", FieldKind.Text),
        ("EventType", "eventType", FieldKind.Text),
        ("EventCategory", "eventCategory", FieldKind.Text),
        ("UserIdentity", "userIdentity", FieldKind.Json),
        ("RequestParameters", "requestParameters", FieldKind.Json),
        ("ResponseElements", "responseElements", FieldKind.Json),
        ("AdditionalEventData", "additionalEventData", FieldKind.Json),
    ];

    /// <summary>The record's members that are no property of an event, reached by path only.</summary>
    /// <remarks>CloudTrail User Guide, "CloudTrail record contents", as of event version 1.11.</remarks>
    private static readonly string[] OtherMembers =
    [
        "eventVersion", "apiVersion", "managementEvent", "recipientAccountId", "serviceEventDetails", "sharedEventID", "vpcEndpointId",
        "vpcEndpointAccountId", "addendum", "sessionCredentialFromConsole", "edgeDeviceDetails", "tlsDetails", "eventContext", "insightDetails",
    ];

    /// <summary>What filters alone can ask for: each has many values in one event.</summary>
    public static Field Principal { get; } = new("Principal", FieldKind.Text, static record => PrincipalNames.Of(record).Select(static name => new FieldValue(name)));

    /// <summary>A resource's ARN or a part of it, or any text among the request's parameters.</summary>
    public static Field ResourceName { get; } = new("ResourceName", FieldKind.Text, static record => ResourceNames.Of(record).Select(static name => new FieldValue(name)));

    private static readonly Dictionary<string, Field> Properties = new Field[]
    {
        Field.One("UserName", FieldKind.Text, static record => record.Identity.UserName),
        Field.One("Target", FieldKind.Text, EventTarget.Of),
        Field.One("RoleName", FieldKind.Text, static record => record.Identity.RoleName),
        Field.One("SessionName", FieldKind.Text, static record => record.Identity.SessionName),
        Field.One("MfaAuthenticated", FieldKind.Truth, static record => (EventResult.MfaUsed(record) ?? record.Identity.MfaAuthenticated)?.ToString()),
    }
        .Concat(Members.Select(static member => Field.At(member.Name, member.Kind, JsonPath.Split(member.Path)!)))
        .ToDictionary(static field => field.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first names of paths: what a record has at its top, by whichever name users know it.</summary>
    private static readonly Dictionary<string, string> Tops = Members.Where(static member => !member.Path.Contains('.', StringComparison.Ordinal))
        .Select(static member => (member.Name, member.Path))
        .Concat(OtherMembers.Select(static name => (Name: name, Path: name)))
        .ToDictionary(static top => top.Name, static top => top.Path, StringComparer.OrdinalIgnoreCase);

    /// <summary>An event's properties in their order, each as the text of its cell.</summary>
    public static IReadOnlyList<Field> Columns { get; } =
    [
        .. new[]
        {
            "EventTime", "EventName", "EventSource", "UserName", "Target", "UserType", "UserArn", "RoleName", "SessionName", "SourceIdentity",
            "AccountId", "CallerAccountId", "AwsRegion", "SourceIPAddress", "UserAgent", "ErrorCode", "ErrorMessage", "ReadOnly", "AccessKeyId",
            "MfaAuthenticated", "Resources", "EventId", "RequestId", "EventType", "EventCategory", "UserIdentity", "RequestParameters",
            "ResponseElements", "AdditionalEventData",
        }.Select(static name => Properties[name]),
    ];

    /// <summary>All names that an event's property or a path can begin with.</summary>
    public static IEnumerable<string> Names => Properties.Keys.Union(Tops.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase);

    /// <summary>The property of that name.</summary>
    public static Field Property(string name) => Properties[name];

    /// <summary>The field of that name or path, such as <c>UserName</c> or <c>requestParameters.bucketName</c>.</summary>
    /// <exception cref="TrailException">There is no such field.</exception>
    public static Field Find(string path) => JsonPath.Split(path) is { } steps && TryFind(path, steps) is { } field ? field : throw Unknown(path);

    /// <summary>The field at those steps; null where there is none.</summary>
    public static Field? TryFind(string name, PathStep[] steps)
    {
        if (steps is [{ Name: { } single }] && Properties.TryGetValue(single, out var property))
            return property;

        return steps is [{ Name: { } top }, ..] && Tops.TryGetValue(top, out var member)
            ? Field.At(name, FieldKind.Json, [new PathStep(member), .. steps[1..]]) : null;
    }

    /// <summary>There is no field of that name.</summary>
    public static TrailException Unknown(string path)
        => TrailException.Invalid(
            "FieldUnknown", path, $"An event has no field '{path}'. Fields: {string.Join(", ", Names)}; deeper ones by their path, such as requestParameters.bucketName or resources[0].ARN.");
}
