using Amazon.Runtime;

namespace TrailTools.Aws.Athena.Catalog;

/// <summary>What ListTableMetadata is asked.</summary>
internal sealed class ListTableMetadataRequest : AmazonAthenaRequest
{
    /// <summary>The data catalog.</summary>
    public string? CatalogName { get; set; }

    /// <summary>The database.</summary>
    public string? DatabaseName { get; set; }

    /// <summary>A regular expression for names; all if null.</summary>
    public string? Expression { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most tables of a page, 50 at most.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>What ListTableMetadata answers.</summary>
internal sealed class ListTableMetadataResponse : AmazonWebServiceResponse
{
    /// <summary>The tables.</summary>
    public List<TableMetadata>? TableMetadataList { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
