using System.Text.Json.Serialization;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace TrailTools.Aws.AwsJson;

/// <summary>What sets one service of the AWS JSON 1.1 protocol apart from the others; values from its service model.</summary>
/// <param name="ServiceId">The service's id, as configuration files name it, such as CloudTrail.</param>
/// <param name="EndpointPrefix">The first part of its hosts and the name in its signatures, such as cloudtrail.</param>
/// <param name="TargetPrefix">What stands before the operation in the header X-Amz-Target.</param>
/// <param name="JsonTypes">How its requests and responses are written and read.</param>
/// <param name="CreateException">Makes the exception of an error; the service's general one where the code is not known.</param>
internal sealed record AwsJsonService(
    string ServiceId,
    string EndpointPrefix,
    string TargetPrefix,
    JsonSerializerContext JsonTypes,
    Func<ErrorResponse, AmazonServiceException> CreateException) : IServiceMetadata
{
    /// <summary>For a service that has one Region a partition: that Region by the partition's name.</summary>
    public IReadOnlyDictionary<string, string> GlobalRegions { get; init; } = new Dictionary<string, string>();

    /// <summary>Regions whose ordinary host is the FIPS one.</summary>
    public IReadOnlyCollection<string> RegionsWithoutFipsHost { get; init; } = [];

    /// <inheritdoc/>
    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();

    /// <summary>The Region that answers, and that requests are signed for, where a Region is connected to.</summary>
    public string HomeRegion(string region) => GlobalRegions.GetValueOrDefault(Fn.Partition(region).name, region);
}
