using Amazon.Runtime;

namespace TrailTools.Aws.Athena;

/// <summary>The base of all requests to Athena.</summary>
internal abstract class AmazonAthenaRequest : AmazonWebServiceRequest;
