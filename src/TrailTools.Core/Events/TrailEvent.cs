using TrailTools.Events;

namespace TrailTools;

/// <summary>
/// One CloudTrail event. Reads like a flat object; <see cref="ToJson"/> has the whole record, and <see cref="Get"/> any field of it,
/// also those that AWS adds later.
/// </summary>
/// <remarks>Fields: CloudTrail User Guide, "CloudTrail record contents" and "CloudTrail userIdentity element". A field that the record does not have is null.</remarks>
public sealed class TrailEvent
{
    private const int ParsedCount = 5;
    private object?[]? _parsed;

    internal TrailEvent(TrailRecord record) => Record = record;

    /// <summary>When it happened, UTC (offset zero). <c>.LocalDateTime</c> is the same moment on this machine's clock.</summary>
    public DateTimeOffset? EventTime => Events.EventTime.Parse(Record["eventTime"]);

    /// <summary>What was asked for, such as CreateUser.</summary>
    public string? EventName => Record.Text("eventName");

    /// <summary>The service that was asked, such as iam.amazonaws.com.</summary>
    public string? EventSource => Record.Text("eventSource");

    /// <summary>Who, in words: a user's name, role and session, root, or the calling service.</summary>
    public string? UserName => Record.Shared(Record.Identity.UserName);

    /// <summary>What was acted on: the first resource's short name, or the main name among the request's parameters.</summary>
    public string? Target => Record.Shared(EventTarget.Of(Record));

    /// <summary>The kind of caller, such as IAMUser, AssumedRole, Root, AWSService.</summary>
    public string? UserType => Record.Identity.Type;

    /// <summary>The caller's ARN.</summary>
    public string? UserArn => Record.Identity.UserArn;

    /// <summary>The assumed role's name.</summary>
    public string? RoleName => Record.Shared(Record.Identity.RoleName);

    /// <summary>The assumed role's session name.</summary>
    public string? SessionName => Record.Shared(Record.Identity.SessionName);

    /// <summary>Who first started the session, where the role demands to be told.</summary>
    public string? SourceIdentity => Record.Shared(Record.Identity.SourceIdentity);

    /// <summary>The account that the event was recorded for (recipientAccountId).</summary>
    public string? AccountId => Record.Text("recipientAccountId");

    /// <summary>The account that the caller belongs to.</summary>
    public string? CallerAccountId => Record.Identity.AccountId;

    /// <summary>The Region that was asked.</summary>
    public string? AwsRegion => Record.Text("awsRegion");

    /// <summary>Where the call came from: an address, or the name of an AWS service.</summary>
    public string? SourceIPAddress => Record.Text("sourceIPAddress");

    /// <summary>The program that the caller says it is. Callers choose this text.</summary>
    public string? UserAgent => Record.Text("userAgent");

    /// <summary>The error that the caller got, such as AccessDenied.</summary>
    public string? ErrorCode => Record.Text("errorCode");

    /// <summary>The error's explanation.</summary>
    public string? ErrorMessage => Record["errorMessage"].Scalar;

    /// <summary>Whether the call could change nothing.</summary>
    public bool? ReadOnly => Record["readOnly"].Truth;

    /// <summary>The access key that signed the call.</summary>
    public string? AccessKeyId => Record.Identity.AccessKeyId;

    /// <summary>Whether a second factor was used: a console login's own word, else the session's.</summary>
    public bool? MfaAuthenticated => EventResult.MfaUsed(Record) ?? Record.Identity.MfaAuthenticated;

    /// <summary>The resources that the record names.</summary>
    public TrailJsonArray? Resources => Parsed(0, "resources") as TrailJsonArray;

    /// <summary>The event's id, a GUID.</summary>
    public string? EventId => Record["eventID"].Scalar;

    /// <summary>The request's id.</summary>
    public string? RequestId => Record["requestID"].Scalar;

    /// <summary>AwsApiCall, AwsServiceEvent, AwsConsoleSignIn and so on.</summary>
    public string? EventType => Record.Text("eventType");

    /// <summary>Management, Data, NetworkActivity or Insight.</summary>
    public string? EventCategory => Record.Text("eventCategory");

    /// <summary>Who made the call, as the record says it.</summary>
    public object? UserIdentity => Parsed(1, "userIdentity");

    /// <summary>What was sent with the request.</summary>
    public object? RequestParameters => Parsed(2, "requestParameters");

    /// <summary>What came back, for calls that change something.</summary>
    public object? ResponseElements => Parsed(3, "responseElements");

    /// <summary>What else the service recorded.</summary>
    public object? AdditionalEventData => Parsed(4, "additionalEventData");

    /// <summary>Whether the event was put together again from table columns, so that fields without a column are absent.</summary>
    internal bool IsRebuilt => Record.IsRebuilt;

    /// <summary>The record underneath.</summary>
    internal TrailRecord Record { get; }

    /// <summary>The whole record as one line of JSON: its own text, without blanks between tokens.</summary>
    /// <returns>JSON text.</returns>
    public string ToJson() => Record.Whole.Text!;

    /// <summary>Any field of the record by its path, without case, such as <c>tlsDetails.tlsVersion</c> or <c>resources[0].ARN</c>.</summary>
    /// <param name="path">Names joined by dots; array places in brackets.</param>
    /// <returns>Text, number, truth value, object or list; several values as an array; null where there is nothing.</returns>
    public object? Get(string path)
        => JsonPath.Walk(Record.Whole, JsonPath.Split(path) ?? [new PathStep(path)]).Select(TrailJson.From).ToArray() switch
        {
            [] => null,
            [var one] => one,
            var many => many,
        };

    /// <summary>One line: time, who, what, on what.</summary>
    /// <returns>Text for people.</returns>
    public override string ToString() => $"{Record["eventTime"].Scalar} {UserName} {EventName} {Target}".TrimEnd();

    /// <summary>A member as an object, made when it is first asked for.</summary>
    private object? Parsed(int place, string name) => (_parsed ??= new object?[ParsedCount])[place] ??= TrailJson.From(Record[name]);
}
