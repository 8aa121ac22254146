namespace TrailTools.Cloud.Athena;

/// <summary>What a table is called.</summary>
/// <param name="Database">Its database.</param>
/// <param name="Name">Its name there.</param>
internal sealed record TableId(string Database, string Name)
{
    /// <summary>The data catalog of a database without one: AWS Glue's.</summary>
    public const string Catalog = "AwsDataCatalog";

    /// <inheritdoc/>
    public override string ToString() => $"{Database}.{Name}";
}
