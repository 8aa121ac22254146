using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Retention;
using TrailTools.Retention.Planning;

namespace TrailTools.Commands.Retention;

/// <summary>Set-LogRetention: how long a bucket keeps CloudTrail's log files, by lifecycle rules that touch nothing else.</summary>
[Cmdlet(VerbsCommon.Set, "LogRetention", DefaultParameterSetName = BucketSet, SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(LogRetention))]
public sealed class SetLogRetentionCommand : LogRetentionCommand
{
    private RetentionSettings? _settings;

    /// <summary>The age in days at which log files are deleted.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    public long Days { get; set; }

    /// <summary>The age in days at which digests are deleted, at least -Days; if not given, as log files.</summary>
    [Parameter]
    public long DigestDays { get; set; }

    /// <summary>The age in days at which log files move to -StorageClass; if not given, they do not move.</summary>
    [Parameter]
    public long ArchiveAfterDays { get; set; }

    /// <summary>The storage class that log files move to; GLACIER_IR if only -ArchiveAfterDays is given.</summary>
    [Parameter, ArgumentCompleter(typeof(StorageClassCompleter))]
    public string? StorageClass { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
        => _settings = new RetentionSettings(Days, Given(nameof(DigestDays), DigestDays), Given(nameof(ArchiveAfterDays), ArchiveAfterDays), StorageClass);

    /// <inheritdoc/>
    private protected override void Take(ICloud cloud, RetentionAsk ask)
        => Carry(Wait(new RetentionPlanner(cloud, Log, TimeProvider.System).PlanSetAsync(ask, _settings!, StopToken)));
}
