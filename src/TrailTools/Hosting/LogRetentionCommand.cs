using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Parameters;
using TrailTools.Retention;
using TrailTools.Retention.Planning;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets about how long log files live. A bucket is named, or comes with a trail or a retention from the pipeline.</summary>
public abstract class LogRetentionCommand : PlanCmdlet
{
    private protected const string BucketSet = "Bucket";
    private protected const string InputSet = "InputObject";

    private protected LogRetentionCommand()
    {
    }

    /// <summary>The bucket that CloudTrail delivers log files to.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = BucketSet), ValidateNotNullOrEmpty]
    public string BucketName { get; set; } = "";

    /// <summary>What stands before AWSLogs/ in the keys of log files; if not given, that of the trail that records into the bucket.</summary>
    [Parameter(ParameterSetName = BucketSet), ValidateNotNull, AllowEmptyString]
    public string? KeyPrefix { get; set; }

    /// <summary>A trail or a retention, as the cmdlets of this module give them.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The account that must own the bucket, 12 digits; if not given, the caller's own.</summary>
    [Parameter, ValidatePattern("^[0-9]{12}$")]
    public string? ExpectedBucketOwner { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Run(Begin);

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        try
        {
            TakeOne();
        }
        catch (TrailException error) when (ParameterSetName == InputSet && !Confirmation.IsRequired(error))
        {
            Log.Skipped(error);
        }
    });

    /// <summary>Checks the parameters before anything is asked of AWS.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>Does the work for one bucket.</summary>
    private protected abstract void Take(ICloud cloud, RetentionAsk ask);

    /// <summary>Asks where it must be asked, carries a plan out, and writes what came of it.</summary>
    private protected void Carry(RetentionPlan plan)
    {
        foreach (var warning in plan.Warnings)
            Log.Warning(warning);
        if (Carry(plan.Plan, plan.Losses) is not (var outcome and not PlanOutcome.Declined))
            return;

        plan.Retention.Planned = outcome == PlanOutcome.Planned;
        WriteObject(plan.Retention);
    }

    /// <summary>A number that was given; null where it was not.</summary>
    private protected long? Given(string parameter, long value) => MyInvocation.BoundParameters.ContainsKey(parameter) ? value : null;

    /// <summary>The prices of a file, or those that come with the module.</summary>
    private protected PriceTable Prices(string? path)
        => PriceTable.Load(path is null ? PriceTable.ShippedPath : PathResolver.Resolve(SessionState.Path, path, isLiteral: true)[0]);

    private void TakeOne()
    {
        if (ParameterSetName == BucketSet)
        {
            Take(Connect(), new RetentionAsk(BucketName) { KeyPrefix = KeyPrefix, OwnerId = ExpectedBucketOwner });
            return;
        }

        var input = RetentionInput.Of(InputObject!);
        var cloud = Connect(input.Cloud, ExpectedBucketOwner is null ? input.AccountId : null);
        Take(cloud, input.Ask with { OwnerId = ExpectedBucketOwner ?? input.Ask.OwnerId });
    }
}
