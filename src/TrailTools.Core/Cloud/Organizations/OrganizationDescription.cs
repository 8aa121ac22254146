namespace TrailTools.Cloud.Organizations;

/// <summary>An organization.</summary>
/// <param name="Id">Its id, o-...</param>
/// <param name="ManagementAccountId">The account that manages it.</param>
/// <param name="HasAllFeatures">Whether it is more than consolidated billing.</param>
internal sealed record OrganizationDescription(string Id, string ManagementAccountId, bool HasAllFeatures);
