namespace TrailTools.Events;

/// <summary>Who made a call, read from a record's userIdentity.</summary>
/// <remarks>Field names and the values of type: CloudTrail User Guide, "CloudTrail userIdentity element".</remarks>
internal readonly struct TrailIdentity(JsonFields identity, TextPool? texts)
{
    /// <summary>IAMUser, AssumedRole, Root, AWSService and so on.</summary>
    public string? Type => identity["type"].Shared(texts);

    /// <summary>The ARN of the user or of the assumed role's session.</summary>
    public string? UserArn => identity["arn"].Shared(texts);

    /// <summary>The unique id: AIDA..., AROA...:session, an account number.</summary>
    public string? PrincipalId => identity["principalId"].Shared(texts);

    /// <summary>The access key that signed the call.</summary>
    public string? AccessKeyId => identity["accessKeyId"].Shared(texts);

    /// <summary>The account that the caller belongs to.</summary>
    public string? AccountId => identity["accountId"].Shared(texts);

    /// <summary>The AWS service that made the call for somebody.</summary>
    public string? InvokedBy => identity["invokedBy"].Shared(texts);

    /// <summary>The name that the record itself gives the caller.</summary>
    public string? RecordedName => identity["userName"].Shared(texts);

    /// <summary>Who first started the session, where a role demands it.</summary>
    public string? SourceIdentity => Session["sourceIdentity"].Scalar;

    /// <summary>Whether the session was opened with a second factor.</summary>
    public bool? MfaAuthenticated => Session["attributes"]["mfaAuthenticated"].Truth;

    /// <summary>The role or user that issued the session's credentials.</summary>
    public JsonValue Issuer => Session["sessionIssuer"];

    /// <summary>The assumed role's name.</summary>
    public string? RoleName => ArnParts("assumed-role") is [_, var role, ..] ? role
        : Issuer["type"].Scalar == "Role" ? Issuer["userName"].Scalar : null;

    /// <summary>The IAM ARN of the role behind a session whose record does not name its issuer; a role's path is not in it.</summary>
    public string? RoleArnOfSession
        => UserArn?.Split(':', 6) is ["arn", var partition, "sts", _, var account, _] && RoleName is { } role ? $"arn:{partition}:iam::{account}:role/{role}" : null;

    /// <summary>The assumed role's session name.</summary>
    public string? SessionName => ArnParts("assumed-role") is [_, _, var session] ? session
        : RoleName is not null && PrincipalId?.Split(':', 2) is [_, var named] ? named : null;

    /// <summary>Who, in words: a user's name, role and session, root, or the calling service.</summary>
    public string? UserName => Type switch
    {
        "Root" => "root",
        "AssumedRole" when RoleName is { } role => SessionName is { } session ? $"{role}/{session}" : role,
        "FederatedUser" when ArnParts("federated-user") is [_, var name] => name,
        "AWSService" when InvokedBy is not null => InvokedBy,
        _ => RecordedName ?? LastOfArn ?? InvokedBy ?? OnBehalfOf ?? PrincipalId ?? AccountId,
    };

    private JsonValue Session => identity["sessionContext"];

    private string? OnBehalfOf => identity["onBehalfOf"]["userId"].Scalar;

    private string? LastOfArn => Arn.Resource(UserArn) is { } resource ? Arn.LastPart(resource) : null;

    /// <summary>The parts of the caller's ARN if it names that kind of thing: [kind, name] or [kind, name, session].</summary>
    private string[] ArnParts(string kind)
        => Arn.Resource(UserArn)?.Split('/', 3) is { } parts && parts[0] == kind ? parts : [];
}
