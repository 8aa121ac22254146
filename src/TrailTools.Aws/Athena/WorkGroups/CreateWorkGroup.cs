using Amazon.Runtime;

namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>What CreateWorkGroup is asked.</summary>
internal sealed class CreateWorkGroupRequest : AmazonAthenaRequest
{
    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its settings.</summary>
    public WorkGroupConfiguration? Configuration { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }
}

/// <summary>What CreateWorkGroup answers.</summary>
internal sealed class CreateWorkGroupResponse : AmazonWebServiceResponse;
