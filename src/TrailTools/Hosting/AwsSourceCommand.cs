using System.Management.Automation;
using TrailTools.Parameters;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets whose sources may be in AWS or on this machine: has the AWS parameters in those parameter sets alone that talk to AWS.</summary>
public abstract class AwsSourceCommand : BucketSourceCommand
{
    /// <summary>Without a named source: the service itself is asked, such as the event history.</summary>
    private protected const string ServiceSet = "Service";

    private protected AwsSourceCommand()
    {
    }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = ServiceSet)]
    [Alias("RegionToCall"), ValidateNotNullOrEmpty, RegionTransformation]
    public override string? Region { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = ServiceSet)]
    [Alias("StoredCredentials", "AWSProfileName"), ValidateNotNullOrEmpty]
    public override string? ProfileName { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = ServiceSet)]
    [Alias("AWSProfilesLocation", "ProfilesLocation"), ValidateNotNullOrEmpty]
    public override string? ProfileLocation { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = ServiceSet)]
    [Alias("AK"), ValidateNotNullOrEmpty]
    public override string? AccessKey { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = ServiceSet)]
    [Alias("SK", "SecretAccessKey"), ValidateNotNull]
    public override SecretText? SecretKey { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = ServiceSet)]
    [Alias("ST"), ValidateNotNull]
    public override SecretText? SessionToken { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = ServiceSet)]
    [ValidateNotNull]
    public override PSObject? Credential { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = ServiceSet)]
    [ValidateNotNullOrEmpty]
    public override string? EndpointUrl { get; set; }
}
