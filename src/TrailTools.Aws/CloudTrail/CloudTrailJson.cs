using System.Text.Json.Serialization;
using TrailTools.Aws.AwsJson;
using TrailTools.Aws.CloudTrail.Events;
using TrailTools.Aws.CloudTrail.Keys;
using TrailTools.Aws.CloudTrail.Selectors;
using TrailTools.Aws.CloudTrail.Tags;
using TrailTools.Aws.CloudTrail.Trails;

namespace TrailTools.Aws.CloudTrail;

/// <summary>How requests and responses of CloudTrail are written and read, made at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(EpochSecondsConverter), typeof(BlobConverter)])]
[JsonSerializable(typeof(AddTagsRequest))]
[JsonSerializable(typeof(AddTagsResponse))]
[JsonSerializable(typeof(CreateTrailRequest))]
[JsonSerializable(typeof(CreateTrailResponse))]
[JsonSerializable(typeof(DeleteTrailRequest))]
[JsonSerializable(typeof(DeleteTrailResponse))]
[JsonSerializable(typeof(DescribeTrailsRequest))]
[JsonSerializable(typeof(DescribeTrailsResponse))]
[JsonSerializable(typeof(GetEventSelectorsRequest))]
[JsonSerializable(typeof(GetEventSelectorsResponse))]
[JsonSerializable(typeof(GetTrailRequest))]
[JsonSerializable(typeof(GetTrailResponse))]
[JsonSerializable(typeof(GetTrailStatusRequest))]
[JsonSerializable(typeof(GetTrailStatusResponse))]
[JsonSerializable(typeof(ListPublicKeysRequest))]
[JsonSerializable(typeof(ListPublicKeysResponse))]
[JsonSerializable(typeof(ListTagsRequest))]
[JsonSerializable(typeof(ListTagsResponse))]
[JsonSerializable(typeof(LookupEventsRequest))]
[JsonSerializable(typeof(LookupEventsResponse))]
[JsonSerializable(typeof(PutEventSelectorsRequest))]
[JsonSerializable(typeof(PutEventSelectorsResponse))]
[JsonSerializable(typeof(StartLoggingRequest))]
[JsonSerializable(typeof(StartLoggingResponse))]
[JsonSerializable(typeof(StopLoggingRequest))]
[JsonSerializable(typeof(StopLoggingResponse))]
[JsonSerializable(typeof(UpdateTrailRequest))]
[JsonSerializable(typeof(UpdateTrailResponse))]
internal sealed partial class CloudTrailJson : JsonSerializerContext;
