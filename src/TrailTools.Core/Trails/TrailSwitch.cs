using TrailTools.Cloud;
using TrailTools.Plans;

namespace TrailTools.Trails;

/// <summary>Plans that a trail records, or records no more.</summary>
internal static class TrailSwitch
{
    /// <summary>The step; none where it is so already.</summary>
    /// <param name="cloud">The connection.</param>
    /// <param name="trail">The trail as it is now.</param>
    /// <param name="isOn">Whether it is to record.</param>
    public static Plan Plan(ICloud cloud, AuditTrail trail, bool isOn)
    {
        if (trail.IsLogging == isOn)
            return new Plan([]);

        var home = cloud.Trails(trail.HomeRegion);
        return new Plan(isOn
            ? [new PlanStep("Start logging of trail", trail.TrailName, stop => home.StartAsync(trail.TrailArn, stop))]
            : [new PlanStep("Stop logging of trail", trail.TrailName, stop => home.StopAsync(trail.TrailArn, stop))]);
    }
}
