using System.Collections;
using System.Management.Automation;
using TrailTools.Parameters;
using TrailTools.Query;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that filter events. Several parameters mean and; several values of one mean or.</summary>
public abstract class TrailFilterCommand : TrailSourceCommand
{
    private protected TrailFilterCommand()
    {
    }

    /// <summary>What was asked for, such as CreateUser or Delete*.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? EventName { get; set; }

    /// <summary>The service that was asked, such as iam.amazonaws.com.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? EventSource { get; set; }

    /// <summary>Who, as the property UserName says it: a user, role/session, root, or the calling service.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? UserName { get; set; }

    /// <summary>Who, by any name: user, role or session name, IAM or STS ARN, principal id, access key id.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? Principal { get; set; }

    /// <summary>The kind of caller, such as IAMUser, AssumedRole, Root.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? UserType { get; set; }

    /// <summary>The caller's ARN.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? UserArn { get; set; }

    /// <summary>The assumed role's name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? RoleName { get; set; }

    /// <summary>The access key that signed the call.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? AccessKeyId { get; set; }

    /// <summary>Where the call came from: an address, a range such as 203.0.113.0/24 or 2001:db8::/32, or a service's name.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? SourceIPAddress { get; set; }

    /// <summary>The Region of the event.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? AwsRegion { get; set; }

    /// <summary>The account that the event was recorded for.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? AccountId { get; set; }

    /// <summary>The error that the caller got.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? ErrorCode { get; set; }

    /// <summary>The program that the caller says it is.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? UserAgent { get; set; }

    /// <summary>The event's id.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? EventId { get; set; }

    /// <summary>What was acted on: a resource's ARN or its last part, or any text among the request's parameters.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? ResourceName { get; set; }

    /// <summary>AwsApiCall, AwsConsoleSignIn and so on.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? EventType { get; set; }

    /// <summary>Management, Data, NetworkActivity or Insight.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? EventCategory { get; set; }

    /// <summary>Only calls that got an error, and console logins that failed.</summary>
    [Parameter]
    public SwitchParameter Failed { get; set; }

    /// <summary>Only calls that the caller was not allowed.</summary>
    [Parameter]
    public SwitchParameter Denied { get; set; }

    /// <summary>Only calls that did not fail.</summary>
    [Parameter]
    public SwitchParameter Succeeded { get; set; }

    /// <summary>$true: only calls that can change nothing. $false: only calls that can.</summary>
    [Parameter]
    public bool ReadOnly { get; set; }

    /// <summary>$true: only with a second factor. $false: only where the record says that there was none.</summary>
    [Parameter]
    public bool MfaAuthenticated { get; set; }

    /// <summary>Any field by its path and value, such as @{'requestParameters.bucketName'='prod-*'}; several values mean or.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public Hashtable? Field { get; set; }

    /// <summary>A regular expression on the record's JSON, without case.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? Match { get; set; }

    /// <summary>A condition as a script block, such as { $_.EventName -like 'Delete*' -and $_.UserType -ne 'AWSService' }.</summary>
    [Parameter, ValidateNotNull]
    public ScriptBlock? Filter { get; set; }

    /// <summary>The values of the variables in -Filter, instead of those that its place has.</summary>
    [Parameter, ValidateNotNull]
    public Hashtable? FilterVariable { get; set; }

    /// <summary>The first moment, such as '2026-03-04T12:00Z', -2h, yesterday.</summary>
    [Parameter, ValidateNotNull, TimeTransformation]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>The first moment that is too late.</summary>
    [Parameter, ValidateNotNull, TimeTransformation]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>How far back from now, such as 90m, 2h, 30d.</summary>
    [Parameter, ValidateNotNull, DurationTransformation]
    public TimeSpan? Last { get; set; }

    /// <summary>How long after -EndTime a delivery may still bring its events; one day if not given.</summary>
    [Parameter, ValidateNotNull, DurationTransformation]
    public TimeSpan? DeliveryMargin { get; set; }

    /// <inheritdoc/>
    private protected override IReadOnlyList<string>? HistoryRegions => AwsRegion;

    /// <summary>Whether a parameter was given.</summary>
    internal bool IsGiven(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    /// <summary>The question that the parameters ask.</summary>
    /// <exception cref="Diagnostics.TrailException">A value cannot be used.</exception>
    private protected EventQuestion ReadQuery() => QueryReader.Read(this);
}
