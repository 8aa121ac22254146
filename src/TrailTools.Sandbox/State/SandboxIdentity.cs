namespace TrailTools.Sandbox.State;

/// <summary>Who an access key belongs to.</summary>
/// <param name="AccountId">The account, 12 digits.</param>
/// <param name="UserId">The unique id, such as AIDA… or AROA…:session.</param>
/// <param name="ArnService">iam for a user, sts for a role's session.</param>
/// <param name="ArnResource">The ARN's last part, such as user/admin.</param>
internal sealed record SandboxIdentity(string AccountId, string UserId, string ArnService, string ArnResource)
{
    /// <summary>The ARN in a partition.</summary>
    public string ArnIn(string partition) => $"arn:{partition}:{ArnService}::{AccountId}:{ArnResource}";
}
