namespace TrailTools.Cloud.Organizations;

/// <summary>An account of an organization.</summary>
/// <param name="Id">12 digits.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsActive">Whether it is neither suspended nor leaving.</param>
internal sealed record OrganizationAccount(string Id, string Name, bool IsActive);
