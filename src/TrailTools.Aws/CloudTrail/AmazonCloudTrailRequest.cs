using Amazon.Runtime;

namespace TrailTools.Aws.CloudTrail;

/// <summary>The base of all requests to CloudTrail.</summary>
internal abstract class AmazonCloudTrailRequest : AmazonWebServiceRequest;
