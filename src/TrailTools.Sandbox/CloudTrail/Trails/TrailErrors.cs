using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>CloudTrail's refusals (AWS CloudTrail API Reference, errors of each action).</summary>
internal static class TrailErrors
{
    /// <summary>A refusal.</summary>
    /// <param name="name">Its name without Exception.</param>
    /// <param name="message">What is wrong.</param>
    public static ServiceException Of(string name, string message) => new(400, $"{name}Exception", message);

    /// <summary>The caller has no such trail where it asks.</summary>
    public static ServiceException TrailNotFound(string arn, string accountId) => Of("TrailNotFound", $"Unknown trail: {arn} for the user: {accountId}");

    /// <summary>A trail can be changed at home only.</summary>
    public static ServiceException InvalidHomeRegion(Trail trail) => Of("InvalidHomeRegion", $"Trail: {trail.Arn} must be changed in its home Region: {trail.HomeRegion}");

    /// <summary>An organization's trail belongs to the management account.</summary>
    public static ServiceException NotOrganizationMasterAccount()
        => Of("NotOrganizationMasterAccount", "The caller is neither the management account nor a delegated administrator of the organization.");

    /// <summary>No ARN of a trail.</summary>
    public static ServiceException ArnInvalid(string arn) => Of("CloudTrailARNInvalid", $"Invalid trail ARN: {arn}");
}
