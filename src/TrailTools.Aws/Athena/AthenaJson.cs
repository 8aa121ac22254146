using System.Text.Json.Serialization;
using TrailTools.Aws.Athena.Catalog;
using TrailTools.Aws.Athena.Queries;
using TrailTools.Aws.Athena.Results;
using TrailTools.Aws.Athena.WorkGroups;
using TrailTools.Aws.AwsJson;

namespace TrailTools.Aws.Athena;

/// <summary>How requests and responses of Athena are written and read, made at compile time.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(EpochSecondsConverter), typeof(BlobConverter)])]
[JsonSerializable(typeof(BatchGetQueryExecutionRequest))]
[JsonSerializable(typeof(BatchGetQueryExecutionResponse))]
[JsonSerializable(typeof(CreateWorkGroupRequest))]
[JsonSerializable(typeof(CreateWorkGroupResponse))]
[JsonSerializable(typeof(GetQueryExecutionRequest))]
[JsonSerializable(typeof(GetQueryExecutionResponse))]
[JsonSerializable(typeof(GetQueryResultsRequest))]
[JsonSerializable(typeof(GetQueryResultsResponse))]
[JsonSerializable(typeof(GetTableMetadataRequest))]
[JsonSerializable(typeof(GetTableMetadataResponse))]
[JsonSerializable(typeof(GetWorkGroupRequest))]
[JsonSerializable(typeof(GetWorkGroupResponse))]
[JsonSerializable(typeof(ListDatabasesRequest))]
[JsonSerializable(typeof(ListDatabasesResponse))]
[JsonSerializable(typeof(ListQueryExecutionsRequest))]
[JsonSerializable(typeof(ListQueryExecutionsResponse))]
[JsonSerializable(typeof(ListTableMetadataRequest))]
[JsonSerializable(typeof(ListTableMetadataResponse))]
[JsonSerializable(typeof(ListWorkGroupsRequest))]
[JsonSerializable(typeof(ListWorkGroupsResponse))]
[JsonSerializable(typeof(StartQueryExecutionRequest))]
[JsonSerializable(typeof(StartQueryExecutionResponse))]
[JsonSerializable(typeof(StopQueryExecutionRequest))]
[JsonSerializable(typeof(StopQueryExecutionResponse))]
[JsonSerializable(typeof(UpdateWorkGroupRequest))]
[JsonSerializable(typeof(UpdateWorkGroupResponse))]
internal sealed partial class AthenaJson : JsonSerializerContext;
