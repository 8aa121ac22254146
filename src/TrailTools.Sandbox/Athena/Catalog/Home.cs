namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>Where Athena's things are: an account and a Region.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The Region.</param>
internal sealed record Home(string AccountId, string Region);
