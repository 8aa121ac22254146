using Amazon.Runtime;
using TrailTools.Aws.AwsJson;
using TrailTools.Aws.CloudTrail.Events;
using TrailTools.Aws.CloudTrail.Keys;
using TrailTools.Aws.CloudTrail.Selectors;
using TrailTools.Aws.CloudTrail.Tags;
using TrailTools.Aws.CloudTrail.Trails;

namespace TrailTools.Aws.CloudTrail;

/// <summary>A client of CloudTrail.</summary>
/// <param name="credentials">Whose calls they are.</param>
/// <param name="clientConfig">Where they go.</param>
internal sealed class AmazonCloudTrailClient(AWSCredentials credentials, AmazonCloudTrailConfig clientConfig)
    : AwsJsonClient(credentials, clientConfig), IAmazonCloudTrail
{
    /// <inheritdoc/>
    public Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<AddTagsRequest, AddTagsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<CreateTrailResponse> CreateTrailAsync(CreateTrailRequest request, CancellationToken cancellationToken = default)
        => CallAsync<CreateTrailRequest, CreateTrailResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<DeleteTrailResponse> DeleteTrailAsync(DeleteTrailRequest request, CancellationToken cancellationToken = default)
        => CallAsync<DeleteTrailRequest, DeleteTrailResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<DescribeTrailsResponse> DescribeTrailsAsync(DescribeTrailsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<DescribeTrailsRequest, DescribeTrailsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetEventSelectorsResponse> GetEventSelectorsAsync(GetEventSelectorsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<GetEventSelectorsRequest, GetEventSelectorsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetTrailResponse> GetTrailAsync(GetTrailRequest request, CancellationToken cancellationToken = default)
        => CallAsync<GetTrailRequest, GetTrailResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<GetTrailStatusResponse> GetTrailStatusAsync(GetTrailStatusRequest request, CancellationToken cancellationToken = default)
        => CallAsync<GetTrailStatusRequest, GetTrailStatusResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListPublicKeysResponse> ListPublicKeysAsync(ListPublicKeysRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListPublicKeysRequest, ListPublicKeysResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<ListTagsResponse> ListTagsAsync(ListTagsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<ListTagsRequest, ListTagsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<LookupEventsResponse> LookupEventsAsync(LookupEventsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<LookupEventsRequest, LookupEventsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<PutEventSelectorsResponse> PutEventSelectorsAsync(PutEventSelectorsRequest request, CancellationToken cancellationToken = default)
        => CallAsync<PutEventSelectorsRequest, PutEventSelectorsResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<StartLoggingResponse> StartLoggingAsync(StartLoggingRequest request, CancellationToken cancellationToken = default)
        => CallAsync<StartLoggingRequest, StartLoggingResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<StopLoggingResponse> StopLoggingAsync(StopLoggingRequest request, CancellationToken cancellationToken = default)
        => CallAsync<StopLoggingRequest, StopLoggingResponse>(request, cancellationToken);

    /// <inheritdoc/>
    public Task<UpdateTrailResponse> UpdateTrailAsync(UpdateTrailRequest request, CancellationToken cancellationToken = default)
        => CallAsync<UpdateTrailRequest, UpdateTrailResponse>(request, cancellationToken);
}
