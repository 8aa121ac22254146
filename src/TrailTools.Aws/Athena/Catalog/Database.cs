namespace TrailTools.Aws.Athena.Catalog;

/// <summary>A database.</summary>
internal sealed class Database
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }
}
