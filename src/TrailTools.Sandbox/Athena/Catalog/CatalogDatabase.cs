namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>A database of an account in a Region.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The Region.</param>
/// <param name="Name">Its name in lower case.</param>
internal sealed record CatalogDatabase(string AccountId, string Region, string Name)
{
    /// <summary>The one that is there without being made.</summary>
    public const string Default = "default";

    /// <summary>What its DDL says of it; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>Its tables by name.</summary>
    public IReadOnlyDictionary<string, CatalogTable> Tables { get; init; } = new Dictionary<string, CatalogTable>();
}
