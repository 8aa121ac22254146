using System.Management.Automation;
using TrailTools.Logs;
using TrailTools.Parameters;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that take log files as a whole: says which accounts', Regions' and times'.</summary>
public abstract class LogScopeCommand : LogSourceCommand
{
    private protected LogScopeCommand()
    {
    }

    /// <summary>The account whose files are taken.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? AccountId { get; set; }

    /// <summary>The Region whose files are taken.</summary>
    [Parameter, ValidateNotNullOrEmpty, SupportsWildcards]
    public string[]? AwsRegion { get; set; }

    /// <summary>The first moment of deliveries, such as '2026-03-04T12:00Z', -2h, yesterday.</summary>
    [Parameter, ValidateNotNull, TimeTransformation]
    public DateTimeOffset? StartTime { get; set; }

    /// <summary>The first moment that is too late.</summary>
    [Parameter, ValidateNotNull, TimeTransformation]
    public DateTimeOffset? EndTime { get; set; }

    /// <summary>How far back from now, such as 90m, 2h, 30d.</summary>
    [Parameter, ValidateNotNull, DurationTransformation]
    public TimeSpan? Last { get; set; }

    /// <summary>The files that the parameters mean.</summary>
    /// <param name="deliveryMargin">How long after the end a delivery may still bring events; the usual if null.</param>
    /// <exception cref="Diagnostics.TrailException">A time or a name cannot be used.</exception>
    private protected LogScope ReadScope(TimeSpan? deliveryMargin = null)
        => LogScopeReader.Read(AccountId, AwsRegion, TimeRangeReader.Read(StartTime, EndTime, Last), deliveryMargin);
}
