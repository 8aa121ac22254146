namespace TrailTools.Aws.Athena.Results;

/// <summary>Where results go.</summary>
internal sealed class ResultConfiguration
{
    /// <summary>The place, such as s3://bucket/prefix/; of a query its object.</summary>
    public string? OutputLocation { get; set; }
}
