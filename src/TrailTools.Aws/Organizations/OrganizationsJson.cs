using System.Text.Json.Serialization;
using TrailTools.Aws.AwsJson;

namespace TrailTools.Aws.Organizations;

/// <summary>How requests and responses of Organizations are written and read, made at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(EpochSecondsConverter), typeof(BlobConverter)])]
[JsonSerializable(typeof(DescribeOrganizationRequest))]
[JsonSerializable(typeof(DescribeOrganizationResponse))]
[JsonSerializable(typeof(ListAccountsRequest))]
[JsonSerializable(typeof(ListAccountsResponse))]
[JsonSerializable(typeof(ListAWSServiceAccessForOrganizationRequest))]
[JsonSerializable(typeof(ListAWSServiceAccessForOrganizationResponse))]
[JsonSerializable(typeof(ListDelegatedAdministratorsRequest))]
[JsonSerializable(typeof(ListDelegatedAdministratorsResponse))]
internal sealed partial class OrganizationsJson : JsonSerializerContext;
