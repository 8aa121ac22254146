using Amazon.Runtime;

namespace TrailTools.Aws.Athena.Catalog;

/// <summary>What ListDatabases is asked.</summary>
internal sealed class ListDatabasesRequest : AmazonAthenaRequest
{
    /// <summary>The data catalog.</summary>
    public string? CatalogName { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most databases of a page, 50 at most.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>What ListDatabases answers.</summary>
internal sealed class ListDatabasesResponse : AmazonWebServiceResponse
{
    /// <summary>The databases.</summary>
    public List<Database>? DatabaseList { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
