using TrailTools.Aws.CloudTrail.Events;
using TrailTools.Aws.CloudTrail.Keys;
using TrailTools.Aws.CloudTrail.Selectors;
using TrailTools.Aws.CloudTrail.Tags;
using TrailTools.Aws.CloudTrail.Trails;

namespace TrailTools.Aws.CloudTrail;

/// <summary>CloudTrail (CloudTrail API Reference, 2013-11-01), as far as it is used here.</summary>
internal interface IAmazonCloudTrail : IDisposable
{
    /// <summary>Adds tags to a trail; those of the same keys are overwritten.</summary>
    Task<AddTagsResponse> AddTagsAsync(AddTagsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a trail, which records nothing before it is started.</summary>
    Task<CreateTrailResponse> CreateTrailAsync(CreateTrailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a trail, in its home Region.</summary>
    Task<DeleteTrailResponse> DeleteTrailAsync(DeleteTrailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells what trails there are.</summary>
    Task<DescribeTrailsResponse> DescribeTrailsAsync(DescribeTrailsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells which events a trail records.</summary>
    Task<GetEventSelectorsResponse> GetEventSelectorsAsync(GetEventSelectorsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells what a trail is.</summary>
    Task<GetTrailResponse> GetTrailAsync(GetTrailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells whether a trail records and delivers.</summary>
    Task<GetTrailStatusResponse> GetTrailStatusAsync(GetTrailStatusRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the keys that digests of the Region were signed with.</summary>
    Task<ListPublicKeysResponse> ListPublicKeysAsync(ListPublicKeysRequest request, CancellationToken cancellationToken = default);

    /// <summary>Tells the tags of trails.</summary>
    Task<ListTagsResponse> ListTagsAsync(ListTagsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Finds events of the last 90 days; two calls a second are answered.</summary>
    Task<LookupEventsResponse> LookupEventsAsync(LookupEventsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Sets which events a trail records.</summary>
    Task<PutEventSelectorsResponse> PutEventSelectorsAsync(PutEventSelectorsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a trail record.</summary>
    Task<StartLoggingResponse> StartLoggingAsync(StartLoggingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a trail record no more.</summary>
    Task<StopLoggingResponse> StopLoggingAsync(StopLoggingRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a trail, in its home Region.</summary>
    Task<UpdateTrailResponse> UpdateTrailAsync(UpdateTrailRequest request, CancellationToken cancellationToken = default);
}
