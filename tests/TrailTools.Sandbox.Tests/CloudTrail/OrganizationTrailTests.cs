using System.Text.Json.Nodes;
using TrailTools.Sandbox.Organizations;

namespace TrailTools.Sandbox.Tests.CloudTrail;

public sealed class OrganizationTrailTests
{
    private const string Arn = "arn:aws:cloudtrail:eu-central-1:111122223333:trail/audit";

    public static TheoryData<string, string, string> Refusals => new()
    {
        { "OrganizationsNotInUseException", TrailSandbox.Stranger, "ready" },
        { "NotOrganizationMasterAccountException", TrailSandbox.Member, "ready" },
        { "OrganizationNotInAllFeaturesModeException", TrailSandbox.Management, "billing only" },
        { "CloudTrailAccessNotEnabledException", TrailSandbox.Management, "no trusted access" },
        { "OrganizationsNotInUseException", TrailSandbox.Management, "none" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task An_organization_must_be_ready_for_a_trail(string error, string account, string state)
    {
        await using var sandbox = new TrailSandbox(organization => Change(organization, state));
        using var cloudTrail = sandbox.CloudTrail(account);

        Assert.Equal(error, (await cloudTrail.CallAsync("CreateTrail", Input(sandbox.Bucket()))).Error);
    }

    [Theory]
    [InlineData(TrailSandbox.Management)]
    [InlineData(TrailSandbox.Delegated)]
    public async Task Its_trail_is_the_management_accounts_whoever_makes_it(string account)
    {
        await using var sandbox = new TrailSandbox();
        using var cloudTrail = sandbox.CloudTrail(account);

        Assert.Equal(Arn, (await cloudTrail.CallAsync("CreateTrail", Input(sandbox.Bucket())))["TrailARN"]!.GetValue<string>());
        Assert.Null((await cloudTrail.CallAsync("StartLogging", new() { ["Name"] = Arn })).Error);
    }

    [Fact]
    public async Task Members_see_its_shadow_and_cannot_change_it()
    {
        await using var sandbox = new TrailSandbox();
        await sandbox.TrailAsync(sandbox.Bucket(), more: new() { ["IsOrganizationTrail"] = true, ["IsMultiRegionTrail"] = true });
        using var member = sandbox.CloudTrail(TrailSandbox.Member);

        var told = await member.CallAsync("DescribeTrails", region: "us-east-1");
        Assert.Equal(Arn, told["trailList"]!.AsArray().Single()!["TrailARN"]!.GetValue<string>());
        Assert.Empty((await member.CallAsync("DescribeTrails", new() { ["includeShadowTrails"] = false }))["trailList"]!.AsArray());
        Assert.Null((await member.CallAsync("GetTrailStatus", new() { ["Name"] = Arn })).Error);
        Assert.Equal("NotOrganizationMasterAccountException", (await member.CallAsync("StopLogging", new() { ["Name"] = Arn })).Error);
    }

    [Fact]
    public async Task The_bucket_must_be_open_for_the_organizations_folder_too()
    {
        await using var sandbox = new TrailSandbox();
        using var cloudTrail = sandbox.CloudTrail();
        var bucket = sandbox.Bucket();
        sandbox.SetPolicy(bucket, BucketPolicies.For(bucket, TrailSandbox.Management));

        Assert.Equal("InsufficientS3BucketPolicyException", (await cloudTrail.CallAsync("CreateTrail", Input(bucket))).Error);
    }

    private static SandboxOrganization? Change(SandboxOrganization organization, string state) => state switch
    {
        "billing only" => organization with { HasAllFeatures = false },
        "no trusted access" => organization with { TrustedServices = ["config.amazonaws.com"] },
        "none" => null,
        _ => organization,
    };

    private static JsonObject Input(string bucket) => new() { ["Name"] = "audit", ["S3BucketName"] = bucket, ["IsOrganizationTrail"] = true };
}
