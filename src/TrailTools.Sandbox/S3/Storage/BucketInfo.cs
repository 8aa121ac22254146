namespace TrailTools.Sandbox.S3.Storage;

/// <summary>What is known of a bucket apart from its objects.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OwnerId">The account that owns it, 12 digits.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Created">Since when.</param>
internal sealed record BucketInfo(string Name, string OwnerId, string Region, DateTimeOffset Created)
{
    /// <summary>Its settings as texts, by the query parameter that S3 has for each, such as policy.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}
