using Amazon.Runtime;

namespace TrailTools.Aws.Athena.Catalog;

/// <summary>What GetTableMetadata is asked.</summary>
internal sealed class GetTableMetadataRequest : AmazonAthenaRequest
{
    /// <summary>The data catalog.</summary>
    public string? CatalogName { get; set; }

    /// <summary>The database.</summary>
    public string? DatabaseName { get; set; }

    /// <summary>The table.</summary>
    public string? TableName { get; set; }
}

/// <summary>What GetTableMetadata answers.</summary>
internal sealed class GetTableMetadataResponse : AmazonWebServiceResponse
{
    /// <summary>The table.</summary>
    public TableMetadata? TableMetadata { get; set; }
}
