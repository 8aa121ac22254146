using Amazon.Runtime;

namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>What ListWorkGroups is asked.</summary>
internal sealed class ListWorkGroupsRequest : AmazonAthenaRequest
{
    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }

    /// <summary>The most workgroups of a page, 50 at most.</summary>
    public int? MaxResults { get; set; }
}

/// <summary>What ListWorkGroups answers.</summary>
internal sealed class ListWorkGroupsResponse : AmazonWebServiceResponse
{
    /// <summary>The workgroups.</summary>
    public List<WorkGroupSummary>? WorkGroups { get; set; }

    /// <summary>Where a page begins; null for the first and behind the last.</summary>
    public string? NextToken { get; set; }
}
