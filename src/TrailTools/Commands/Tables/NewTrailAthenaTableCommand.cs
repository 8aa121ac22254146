using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Retention;
using TrailTools.Tables.Ddl;
using TrailTools.Tables.Design;
using TrailTools.Tables.Planning;

namespace TrailTools.Commands.Tables;

/// <summary>New-TrailAthenaTable: a table of Athena over CloudTrail's log files, its partitions projected by account, Region and day.</summary>
[Cmdlet(VerbsCommon.New, "TrailAthenaTable", DefaultParameterSetName = BucketSet, SupportsShouldProcess = true)]
[OutputType(typeof(TrailAthenaTable), typeof(string))]
public sealed class NewTrailAthenaTableCommand : PlanCmdlet
{
    private const string BucketSet = "Bucket";
    private const string InputSet = "InputObject";

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

    /// <summary>The table's name; if not given, cloudtrail_logs_ and the bucket's name with underscores.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? TableName { get; set; }

    /// <summary>The table's database, which is made if it is not there.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string Database { get; set; } = TableAsk.DefaultDatabase;

    /// <summary>The workgroup in which the table is made and will be queried; the primary one if not given.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? WorkGroup { get; set; }

    /// <summary>Where results of queries go, such as s3://bucket/results/; if not given, the workgroup's place, or else a bucket that is made for them.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? OutputLocation { get; set; }

    /// <summary>The accounts to read; if not given, those that have log files and those of the trail.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[]? AccountId { get; set; }

    /// <summary>The Regions to read; all of the partition if not given.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? AwsRegion { get; set; }

    /// <summary>The first day to read; if not given, the first that has log files, or else today.</summary>
    [Parameter, ValidateNotNull, TimeTransformation]
    public DateTimeOffset? StartDate { get; set; }

    /// <summary>The organization whose folders to read, where the bucket has those of accounts alone too; '' for the latter.</summary>
    [Parameter, ValidateNotNull, AllowEmptyString]
    public string? OrganizationId { get; set; }

    /// <summary>Columns that AWS does not document, each a name and a type, such as 'managementEvent string'. Whether Athena can read them was not tried.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[] ExtraColumn { get; set; } = [];

    /// <summary>The bucket has the Parquet files of a store that Import-TrailLog made and that was uploaded, below -KeyPrefix. -AccountId, -AwsRegion and -StartDate say what is in it.</summary>
    [Parameter(ParameterSetName = BucketSet)]
    public SwitchParameter Store { get; set; }

    /// <summary>Gives the table's DDL and changes nothing. With -BucketName, -AccountId, -AwsRegion and -StartDate nothing is asked of AWS.</summary>
    [Parameter]
    public SwitchParameter AsSql { get; set; }

    /// <summary>Makes the table anew where there is one of that name that differs. No log file is lost by that.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var input = ParameterSetName == InputSet ? RetentionInput.Of(InputObject!) : null;
        var ask = Ask(input?.Ask ?? new RetentionAsk(BucketName) { KeyPrefix = KeyPrefix });
        if (AsSql)
            WriteObject(DdlWriter.CreateTable(TableBuilder.Build(SpecFinder.FindGiven(ask, TimeProvider.System) ?? Wait(new SpecFinder(Connect(input), Log, TimeProvider.System).FindAsync(ask, StopToken)))));
        else
            Make(Connect(input), ask);
    });

    private ICloud Connect(RetentionInput? input) => Connect(input?.Cloud, ExpectedBucketOwner is null ? input?.AccountId : null);

    private void Make(ICloud cloud, TableAsk ask)
    {
        var found = Wait(new TablePlanner(cloud, Log, TimeProvider.System).PlanAsync(ask, StopToken));
        if (Carry(found.Plan) is var outcome and not PlanOutcome.Declined)
            WriteObject(found.Table with { Planned = outcome == PlanOutcome.Planned });
    }

    private TableAsk Ask(RetentionAsk logs) => new(logs with { OwnerId = ExpectedBucketOwner ?? logs.OwnerId })
    {
        Name = TableName,
        Database = Database,
        OrganizationId = OrganizationId,
        Accounts = AccountId,
        Regions = AwsRegion,
        FirstDay = StartDate is { } start ? DateOnly.FromDateTime(start.UtcDateTime) : null,
        IsStore = Store,
        ExtraColumns = TrailTools.Tables.Ddl.ExtraColumn.Read(ExtraColumn),
        WorkGroup = WorkGroup,
        OutputLocation = OutputLocation,
        Replaces = Force,
    };
}
