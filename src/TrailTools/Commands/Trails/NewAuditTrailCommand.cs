using System.Collections;
using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Retention;
using TrailTools.Retention.Planning;
using TrailTools.Trails;
using TrailTools.Trails.Planning;

namespace TrailTools.Commands.Trails;

/// <summary>New-AuditTrail: a trail that records into a bucket that is safe; of what is there already only what was asked changes.</summary>
[Cmdlet(VerbsCommon.New, "AuditTrail", SupportsShouldProcess = true)]
[OutputType(typeof(AuditTrail))]
public sealed class NewAuditTrailCommand : PlanCmdlet
{
    /// <summary>The trail's name: 3 to 128 letters, digits, periods, underscores and hyphens.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty]
    public string Name { get; set; } = TrailRequest.DefaultName;

    /// <summary>The bucket that logs are delivered to. One that is there must be the account's own, and only its policy is added to; one that is not is made. If not given, the trail's own, or a new one.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? BucketName { get; set; }

    /// <summary>What stands before AWSLogs/ in the logs' keys.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? KeyPrefix { get; set; }

    /// <summary>The ARN or id of a KMS key that encrypts log files; its policy must let CloudTrail use it. By an alias the same key is not known again.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? KmsKeyId { get; set; }

    /// <summary>Records in all accounts of the organization; -Organization:$false makes it the account's own again.</summary>
    [Parameter]
    public SwitchParameter Organization { get; set; }

    /// <summary>Records in the Region of the connection alone; -SingleRegion:$false makes a trail that is there record in all.</summary>
    [Parameter]
    public SwitchParameter SingleRegion { get; set; }

    /// <summary>The buckets, by name or ARN, of which each read and write of an object is recorded too. AWS charges for each such event.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string[] DataEvent { get; set; } = [];

    /// <summary>Makes no digests, by which changed log files are found; -NoFileValidation:$false has them made for a trail that is there.</summary>
    [Parameter]
    public SwitchParameter NoFileValidation { get; set; }

    /// <summary>The days after which log files are deleted; if not given, they are kept for ever. Where log files are that this would delete, use Set-LogRetention, which asks.</summary>
    [Parameter, ValidateRange(1, int.MaxValue)]
    public int RetentionDays { get; set; }

    /// <summary>Tags for the trail, and for a bucket that is made for it.</summary>
    [Parameter, ValidateNotNull]
    public Hashtable Tag { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var cloud = Connect();
        var found = Wait(PlanAsync(cloud));
        foreach (var warning in found.Warnings)
            Log.Warning(warning);

        if (Carry(found.Plan) is var outcome and not PlanOutcome.Declined)
            WriteObject(found.Trail with { Planned = outcome == PlanOutcome.Planned });
    });

    private async Task<TrailPlan> PlanAsync(ICloud cloud)
    {
        var settings = RetentionDays > 0 ? new RetentionSettings(RetentionDays) : null;
        var trail = await new TrailPlanner(cloud, Log).PlanAsync(Request(), StopToken).ConfigureAwait(false);
        return settings is null ? trail : await WithRetentionAsync(cloud, trail, settings).ConfigureAwait(false);
    }

    private TrailRequest Request() => new()
    {
        Name = Name,
        BucketName = BucketName,
        KeyPrefix = KeyPrefix,
        KmsKeyId = KmsKeyId,
        IsOrganization = Given(nameof(Organization), Organization),
        IsMultiRegion = Given(nameof(SingleRegion), !SingleRegion),
        HasFileValidation = Given(nameof(NoFileValidation), !NoFileValidation),
        DataEvents = DataEvent,
        Tags = TagTable.Read(Tag),
    };

    private async Task<TrailPlan> WithRetentionAsync(ICloud cloud, TrailPlan found, RetentionSettings settings)
    {
        var trail = found.Trail;
        var ask = new RetentionAsk(trail.BucketName) { KeyPrefix = trail.KeyPrefix ?? "", TrailName = trail.TrailName, TrailAccountId = trail.AccountId, IsOrganization = trail.IsOrganizationTrail, IsPlanned = true };
        var retention = await new RetentionPlanner(cloud, Log, TimeProvider.System).PlanSetAsync(ask, settings, StopToken).ConfigureAwait(false);
        if (retention.Losses.Count > 0)
            throw new TrailException(TrailErrorKind.Conflict, "RetentionDestroys", trail.BucketName, $"{string.Join(' ', retention.Losses)} New-AuditTrail destroys nothing: leave out -RetentionDays, and use Set-LogRetention, which asks.");

        return new TrailPlan(found.Plan.Then(retention.Plan), trail with { RetentionDays = settings.Days }, [.. found.Warnings, .. retention.Warnings]);
    }

    private bool? Given(string name, bool value) => MyInvocation.BoundParameters.ContainsKey(name) ? value : null;
}
