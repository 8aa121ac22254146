using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Logs.Buckets;
using TrailTools.Parameters;
using TrailTools.Trails;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that read logs in a bucket: names it, by itself or by a trail, and says what reading it may take.</summary>
public abstract class BucketSourceCommand : AwsCmdlet
{
    private protected const string InputSet = "InputObject";
    private protected const string BucketSet = "Bucket";
    private protected const string TrailSet = "Trail";

    private PriceTable? _prices;

    private protected BucketSourceCommand()
    {
    }

    /// <summary>The bucket that trails deliver to.</summary>
    [Parameter(Mandatory = true, ParameterSetName = BucketSet)]
    [ValidateNotNullOrEmpty]
    public string? BucketName { get; set; }

    /// <summary>What stands before AWSLogs/ in the bucket's keys; found by itself where it is one folder.</summary>
    [Parameter(ParameterSetName = BucketSet)]
    [ValidateNotNullOrEmpty]
    public string? KeyPrefix { get; set; }

    /// <summary>The trail, by its name or ARN, whose bucket is searched.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TrailSet)]
    [ValidateNotNullOrEmpty]
    public string? TrailName { get; set; }

    /// <summary>The account that owns the bucket, 12 digits, where it is not that of the credentials.</summary>
    [Parameter(ParameterSetName = BucketSet)]
    [Parameter(ParameterSetName = TrailSet)]
    [Parameter(ParameterSetName = InputSet)]
    [ValidatePattern("^[0-9]{12}$")]
    public string? ExpectedBucketOwner { get; set; }

    /// <summary>How many requests go to S3 at a time; 32 if not given.</summary>
    [Parameter(ParameterSetName = BucketSet)]
    [Parameter(ParameterSetName = TrailSet)]
    [Parameter(ParameterSetName = InputSet)]
    [ValidateRange(1, 1000)]
    public int ThrottleLimit { get; set; } = BucketLogStore.DefaultLimit;

    /// <summary>The most stored bytes to read of a bucket, such as 10GB.</summary>
    [Parameter(ParameterSetName = BucketSet)]
    [Parameter(ParameterSetName = TrailSet)]
    [Parameter(ParameterSetName = InputSet)]
    [ValidateRange(1, long.MaxValue)]
    public virtual long MaxScanBytes { get; set; }

    /// <summary>The most US dollars that requests to S3 may cost.</summary>
    [Parameter(ParameterSetName = BucketSet)]
    [Parameter(ParameterSetName = TrailSet)]
    [Parameter(ParameterSetName = InputSet)]
    [ValidateRange(0, 1_000_000)]
    public virtual decimal MaxCost { get; set; }

    /// <summary>The path of a price table in place of the one that comes with the module.</summary>
    [Parameter(ParameterSetName = BucketSet)]
    [Parameter(ParameterSetName = TrailSet)]
    [Parameter(ParameterSetName = InputSet)]
    [ValidateNotNullOrEmpty]
    public virtual string? PriceTable { get; set; }

    /// <summary>What things cost.</summary>
    private protected PriceTable Prices => _prices ??= Costs.PriceTable.Load(PriceTable is null ? Costs.PriceTable.ShippedPath : PathResolver.ResolveNew(SessionState.Path, PriceTable));

    /// <summary>Opens the bucket that the parameters name, by itself or by a trail.</summary>
    private protected BucketLogStore OpenNamed()
    {
        var cloud = Connect();
        if (ParameterSetName == BucketSet)
            return OpenBucket(cloud, BucketName!, KeyPrefix, ExpectedBucketOwner);

        var trail = Wait(TrailFinder.FindAsync(cloud, TrailName!, StopToken));
        Log.Verbose($"The trail {trail.Name} of {trail.HomeRegion} delivers to s3://{trail.BucketName}/{trail.KeyPrefix}.");
        return OpenBucket(cloud, trail.BucketName, trail.KeyPrefix, ExpectedBucketOwner);
    }

    /// <summary>Opens the bucket of an object from the pipeline; null where the bucket is planned and not there yet.</summary>
    private protected BucketLogStore? OpenInput(BucketInput input)
    {
        try
        {
            return OpenBucket(Connect(input.Cloud, input.AccountId), input.BucketName, input.KeyPrefix, ExpectedBucketOwner ?? input.OwnerId);
        }
        catch (TrailException error) when (input.IsPlanned && error.Id == "BucketMissing")
        {
            Log.Warning($"The bucket '{input.BucketName}' is planned and not there yet: no log files are in it.");
            return null;
        }
    }

    private BucketLogStore OpenBucket(ICloud cloud, string name, string? keyPrefix, string? owner)
        => Wait(BucketLogStore.OpenAsync(cloud, name, owner, keyPrefix, Prices, Budget(), ThrottleLimit, StopToken));

    private ScanBudget Budget()
        => new(MaxScanBytes > 0 ? MaxScanBytes : null, MyInvocation.BoundParameters.ContainsKey(nameof(MaxCost)) ? MaxCost : null);
}
