using TrailTools.Cloud.Athena;
using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Organizations;
using TrailTools.Cloud.Trails;

namespace TrailTools.Cloud;

/// <summary>What one set of AWS credentials reaches. Emitted objects carry it, so that the next cmdlet asks the same account; it is never shown.</summary>
/// <remarks>All gateways throw <see cref="Diagnostics.TrailException"/> for what AWS refuses or does not answer, after the retries that AWS asks for.</remarks>
internal interface ICloud
{
    /// <summary>The Region to which it connects, such as eu-west-1.</summary>
    string Region { get; }

    /// <summary>Buckets and their settings.</summary>
    IBucketGateway Buckets { get; }

    /// <summary>Objects in buckets.</summary>
    IObjectGateway Objects { get; }

    /// <summary>The organization of the account.</summary>
    IOrganizationGateway Organization { get; }

    /// <summary>Athena in the connection's Region.</summary>
    IAthenaGateway Athena { get; }

    /// <summary>The trails and the event history of a Region.</summary>
    /// <param name="region">The Region, such as eu-west-1.</param>
    ITrailGateway Trails(string region);

    /// <summary>Whose credentials they are; asked once.</summary>
    /// <param name="stop">Ends the call.</param>
    Task<CloudCaller> GetCallerAsync(CancellationToken stop);

    /// <summary>The Regions of the partition that the connection's Region is in, those that need to be enabled too; from what this version knows, without a call.</summary>
    IReadOnlyList<string> ListRegions();
}
