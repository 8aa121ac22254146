using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Costs;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Retention;
using TrailTools.Retention.Measuring;

namespace TrailTools.Commands.Retention;

/// <summary>Measure-LogRetention: what log files would take of room and money with each of several lives.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "LogRetention", DefaultParameterSetName = BucketSet)]
[OutputType(typeof(RetentionCost))]
public sealed class MeasureLogRetentionCommand : LogRetentionCommand
{
    private RetentionSettings[] _lives = [];
    private PriceTable? _prices;

    /// <summary>The ages in days at which log files would be deleted.</summary>
    [Parameter(Position = 1), ValidateNotNullOrEmpty]
    public long[] Days { get; set; } = [30, 90, 365];

    /// <summary>The age in days at which log files would move to -StorageClass; if not given, they do not move.</summary>
    [Parameter]
    public long ArchiveAfterDays { get; set; }

    /// <summary>The storage class that log files would move to; GLACIER_IR if only -ArchiveAfterDays is given.</summary>
    [Parameter, ArgumentCompleter(typeof(StorageClassCompleter))]
    public string? StorageClass { get; set; }

    /// <summary>Lists one day of each month and takes its other days to be alike; the last days are listed in full.</summary>
    [Parameter]
    public SwitchParameter Sample { get; set; }

    /// <summary>A file of prices in place of the one that comes with the module, in the same form.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PriceTable { get; set; }

    /// <inheritdoc/>
    private protected override void Begin()
    {
        _lives = [.. Days.Select(days => new RetentionSettings(days, archiveAfterDays: Given(nameof(ArchiveAfterDays), ArchiveAfterDays), storageClass: StorageClass))];
        _prices = Prices(PriceTable);
    }

    /// <inheritdoc/>
    private protected override void Take(ICloud cloud, RetentionAsk ask)
        => WriteObject(Wait(new RetentionMeter(cloud, Log, TimeProvider.System).MeasureAsync(ask, _lives, _prices!, Sample, StopToken)), enumerateCollection: true);
}
