using Amazon.Runtime;

namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>What UpdateWorkGroup is asked.</summary>
internal sealed class UpdateWorkGroupRequest : AmazonAthenaRequest
{
    /// <summary>Its name.</summary>
    public string? WorkGroup { get; set; }

    /// <summary>What it is for.</summary>
    public string? Description { get; set; }

    /// <summary>The settings that change.</summary>
    public WorkGroupConfigurationUpdates? ConfigurationUpdates { get; set; }

    /// <summary>ENABLED or DISABLED.</summary>
    public string? State { get; set; }
}

/// <summary>What UpdateWorkGroup answers.</summary>
internal sealed class UpdateWorkGroupResponse : AmazonWebServiceResponse;
