using Amazon.Runtime;

namespace TrailTools.Aws.Organizations;

/// <summary>The base of all requests to Organizations.</summary>
internal abstract class AmazonOrganizationsRequest : AmazonWebServiceRequest;
