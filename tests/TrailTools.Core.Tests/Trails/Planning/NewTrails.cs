using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Diagnostics;
using TrailTools.Plans;
using TrailTools.Trails;
using TrailTools.Trails.Planning;

namespace TrailTools.Core.Tests.Trails.Planning;

/// <summary>Plans and makes trails in a cloud.</summary>
internal sealed class NewTrails(FakeCloud cloud)
{
    public Task<TrailPlan> Plan(TrailRequest request) => new TrailPlanner(cloud, new TestLog()).PlanAsync(request, TestContext.Current.CancellationToken);

    public Task Run(TrailPlan plan) => new PlanRunner(new TestLog()).RunAsync(plan.Plan, TestContext.Current.CancellationToken);

    public async Task<AuditTrail> Make(TrailRequest request)
    {
        var plan = await Plan(request);
        await Run(plan);
        return plan.Trail with { Planned = false };
    }

    public Task<TrailException> Fail(TrailRequest request) => Assert.ThrowsAsync<TrailException>(() => Plan(request));
}
