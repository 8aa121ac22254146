using TrailTools.Query.Fields;
using TrailTools.Tables;

namespace TrailTools.Sql.Store.Searching;

/// <summary>Says which columns of a store tell what a field of an event is.</summary>
internal static class NarrowColumns
{
    /// <summary>Fields that have few values, and the members of a record from which all of each is read.</summary>
    private static readonly Dictionary<Field, string[]> Members = new (string Field, string[] Members)[]
    {
        ("EventName", ["eventName"]),
        ("EventSource", ["eventSource"]),
        ("AccountId", ["recipientAccountId"]),
        ("AwsRegion", ["awsRegion"]),
        ("SourceIPAddress", ["sourceIPAddress"]),
        ("UserAgent", ["userAgent"]),
        ("ErrorCode", ["errorCode"]),
        ("ErrorMessage", ["errorMessage"]),
        ("ReadOnly", ["readOnly"]),
        ("EventType", ["eventType"]),
        ("EventCategory", ["eventCategory"]),
        ("UserType", ["userIdentity.type"]),
        ("UserArn", ["userIdentity.arn"]),
        ("CallerAccountId", ["userIdentity.accountId"]),
        ("AccessKeyId", ["userIdentity.accessKeyId"]),
        ("UserName", Identity),
        ("RoleName", Identity),
        ("SessionName", Identity),
    }.ToDictionary(static entry => FieldMap.Property(entry.Field), static entry => entry.Members);

    private static readonly Dictionary<Field, string> Ids = new()
    {
        [FieldMap.Property("EventId")] = "eventid",
        [FieldMap.Property("RequestId")] = "requestid",
    };

    private static readonly HashSet<string> Tops = new(CloudTrailColumns.Documented.Where(static column => column.Type is TextType).Select(static column => column.Name), StringComparer.Ordinal);

    /// <summary>All that <see cref="Events.TrailIdentity"/> reads the caller's names from.</summary>
    private static string[] Identity =>
    [
        "userIdentity.type", "userIdentity.arn", "userIdentity.principalId", "userIdentity.accountId", "userIdentity.invokedBy", "userIdentity.userName",
        "userIdentity.onBehalfOf.userId", "userIdentity.sessionContext.sessionIssuer.type", "userIdentity.sessionContext.sessionIssuer.userName",
    ];

    /// <summary>The members from which all of a field with few values is read; null where there are none such.</summary>
    public static IReadOnlyList<string>? Of(Field field) => Members.GetValueOrDefault(field);

    /// <summary>The column of an id, of which each event has its own; null for any other field.</summary>
    public static string? Id(Field field) => Ids.GetValueOrDefault(field);

    /// <summary>The column of JSON without which a field has no value; null where there is none.</summary>
    public static string? Top(Field field)
        => field.TopMember?.ToLowerInvariant() is { } top && Tops.Contains(top) ? top : null;
}
