using Amazon.Runtime;

namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>What GetWorkGroup is asked.</summary>
internal sealed class GetWorkGroupRequest : AmazonAthenaRequest
{
    /// <summary>Its name.</summary>
    public string? WorkGroup { get; set; }
}

/// <summary>What GetWorkGroup answers.</summary>
internal sealed class GetWorkGroupResponse : AmazonWebServiceResponse
{
    /// <summary>The workgroup.</summary>
    public WorkGroup? WorkGroup { get; set; }
}
