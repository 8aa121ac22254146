using System.Management.Automation;
using TrailTools.Parameters;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets whose sources may be in AWS or on this machine: has the AWS parameters in those parameter sets alone that talk to AWS.</summary>
public abstract class AwsSourceCommand : BucketSourceCommand
{
    private protected const string HistorySet = "EventHistory";

    private protected AwsSourceCommand()
    {
    }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = HistorySet)]
    [Alias("RegionToCall"), ValidateNotNullOrEmpty, RegionTransformation]
    public override string? Region { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = HistorySet)]
    [Alias("StoredCredentials", "AWSProfileName"), ValidateNotNullOrEmpty]
    public override string? ProfileName { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = HistorySet)]
    [Alias("AWSProfilesLocation", "ProfilesLocation"), ValidateNotNullOrEmpty]
    public override string? ProfileLocation { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = HistorySet)]
    [Alias("AK"), ValidateNotNullOrEmpty]
    public override string? AccessKey { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = HistorySet)]
    [Alias("SK", "SecretAccessKey"), ValidateNotNull]
    public override SecretText? SecretKey { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = HistorySet)]
    [Alias("ST"), ValidateNotNull]
    public override SecretText? SessionToken { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = HistorySet)]
    [ValidateNotNull]
    public override PSObject? Credential { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = InputSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = HistorySet)]
    [ValidateNotNullOrEmpty]
    public override string? EndpointUrl { get; set; }
}
