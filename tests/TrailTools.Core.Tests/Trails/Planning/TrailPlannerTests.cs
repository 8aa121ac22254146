using TrailTools.Cloud.Buckets;
using TrailTools.Cloud.Trails;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Trails;

namespace TrailTools.Core.Tests.Trails.Planning;

/// <summary>What New-AuditTrail plans, and does.</summary>
public class TrailPlannerTests
{
    private const string Arn = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/management-events";
    private readonly FakeCloud _cloud = new();
    private readonly NewTrails _new;

    public TrailPlannerTests() => _new = new NewTrails(_cloud);

    [Fact]
    public async Task The_default_is_what_the_console_gives_made_safe()
    {
        var trail = await _new.Make(new TrailRequest());

        var bucket = Assert.Single(_cloud.Buckets.All.Values);
        var made = Assert.Single(_cloud.AllTrails);
        Assert.Matches("^aws-cloudtrail-logs-111122223333-[0-9a-f]{8}$", bucket.Name);
        Assert.Equal((PublicAccessBlock.All, "BucketOwnerEnforced", "AES256"), (bucket.PublicAccessBlock, bucket.Ownership, bucket.Encryption!.Algorithm));
        Assert.Equal(Arn, bucket.Tags["TrailTools:trail"]);
        Assert.Contains("aws:SecureTransport", bucket.Policy, StringComparison.Ordinal);
        Assert.True(made.Description is { Name: "management-events", Arn: Arn, IsMultiRegion: true, HasFileValidation: true, IncludesGlobalEvents: true, IsOrganization: false, KmsKeyId: null, KeyPrefix: null });
        Assert.True(made.Status.IsLogging);
        Assert.Equal((bucket.Name, "eu-west-1", Arn, true), (trail.BucketName, trail.HomeRegion, trail.TrailArn, trail.IsLogging));
    }

    [Fact]
    public async Task The_plan_names_each_step_and_changes_nothing()
    {
        var plan = await _new.Plan(new TrailRequest { BucketName = "my-logs", DataEvents = ["money"] });

        Assert.Equal(
            ["Create bucket my-logs", "Tag bucket my-logs", "Block public access to bucket my-logs", "Encrypt bucket my-logs", "Let CloudTrail write to bucket my-logs", "Create trail management-events", "Record data events by trail management-events", "Start logging of trail management-events"],
            plan.Plan.Steps.Select(static step => step.ToString()));
        Assert.True(plan.Trail is { Planned: true, BucketName: "my-logs", IsLogging: true });
        Assert.Empty(_cloud.Calls.Changes);
    }

    [Theory]
    [InlineData("aws-cn", "cn-north-1")]
    [InlineData("aws-us-gov", "us-gov-west-1")]
    public async Task Other_partitions_have_their_own_arns(string partition, string region)
    {
        var cloud = new FakeCloud(region, partition: partition);

        var trail = await new NewTrails(cloud).Make(new TrailRequest());

        Assert.Equal($"arn:{partition}:cloudtrail:{region}:111122223333:trail/management-events", trail.TrailArn);
        Assert.Contains($"arn:{partition}:s3:::{trail.BucketName}/AWSLogs/111122223333/*", cloud.Buckets[trail.BucketName].Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        var request = new TrailRequest { KeyPrefix = "p", KmsKeyId = "arn:aws:kms:eu-west-1:111122223333:key/k", DataEvents = ["money"], Tags = new Dictionary<string, string> { ["team"] = "audit" } };
        var first = await _new.Make(request);
        _cloud.Calls.Clear();

        var second = await _new.Make(request);

        Assert.Empty(_cloud.Calls.Changes);
        Assert.Equal(first with { LatestDeliveryTime = null, Planned = false }, second with { LatestDeliveryTime = null });
        Assert.True((await _new.Plan(request with { KmsKeyId = "k" })).Plan.Steps is [{ Action: "Encrypt bucket" }]);
    }

    [Fact]
    public async Task A_bucket_is_found_again_by_its_tag()
    {
        await _new.Make(new TrailRequest());
        _cloud.AllTrails.Clear();
        _cloud.Buckets.Add("aws-cloudtrail-logs-111122223333-other").Tags["TrailTools:trail"] = Arn + "2";

        var plan = await _new.Plan(new TrailRequest());

        Assert.Equal(["Create trail", "Start logging of trail"], plan.Plan.Steps.Select(static step => step.Action));
    }

    [Fact]
    public async Task Several_buckets_for_one_trail_are_an_error_that_names_them()
    {
        foreach (var name in (string[])["aws-cloudtrail-logs-111122223333-a", "aws-cloudtrail-logs-111122223333-b"])
            _cloud.Buckets.Add(name).Tags["TrailTools:trail"] = Arn;

        var error = await _new.Fail(new TrailRequest());

        Assert.Equal("BucketAmbiguous", error.Id);
        Assert.Contains("aws-cloudtrail-logs-111122223333-a, aws-cloudtrail-logs-111122223333-b", error.Message, StringComparison.Ordinal);
        Assert.Empty(_cloud.Calls.Changes);
    }

    [Fact]
    public async Task Of_a_bucket_that_was_there_only_the_policy_is_added_to_and_weaknesses_are_told()
    {
        var bucket = _cloud.Buckets.Add("old");
        (bucket.PublicAccessBlock, bucket.Ownership, bucket.Encryption, bucket.Policy) = (null, "ObjectWriter", null, """{"Statement":[ {"Sid":"mine"} ]}""");

        var plan = await _new.Plan(new TrailRequest { BucketName = "old" });
        await _new.Run(plan);

        Assert.Equal(["PutBucketPolicy old", "CreateTrail management-events", "StartLogging management-events"], _cloud.Calls.Changes);
        Assert.StartsWith("""{"Statement":[ {"Sid":"mine"},{""", bucket.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("SecureTransport", bucket.Policy, StringComparison.Ordinal);
        var warning = Assert.Single(plan.Warnings);
        Assert.All((string[])["public access", "access control lists", "encryption", "TLS", "Test-AuditTrail"], word => Assert.Contains(word, warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_bucket_made_for_the_trail_is_mended_in_all_its_settings()
    {
        var bucket = _cloud.Buckets.Add("aws-cloudtrail-logs-111122223333-a");
        bucket.Tags["TrailTools:trail"] = Arn;
        (bucket.PublicAccessBlock, bucket.Ownership, bucket.Encryption) = (null, "ObjectWriter", null);

        await _new.Make(new TrailRequest { Tags = new Dictionary<string, string> { ["team"] = "audit" } });

        Assert.Equal((PublicAccessBlock.All, "BucketOwnerEnforced", "AES256", "audit"), (bucket.PublicAccessBlock, bucket.Ownership, bucket.Encryption!.Algorithm, bucket.Tags["team"]));
    }

    [Fact]
    public async Task Anothers_bucket_is_refused()
    {
        _cloud.Buckets.Add("theirs", "444455556666");

        Assert.Equal(TrailErrorKind.Denied, (await _new.Fail(new TrailRequest { BucketName = "theirs" })).Kind);
    }

    [Fact]
    public async Task A_trail_that_delivers_to_anothers_bucket_already_is_left_there_with_a_word()
    {
        _cloud.Buckets.Add("theirs", "444455556666");
        _cloud.Trails("eu-west-1").Add(new TrailSettings("management-events", "theirs"));

        var plan = await _new.Plan(new TrailRequest());

        Assert.True(plan.Plan.IsEmpty);
        Assert.Contains("'theirs' cannot be read", Assert.Single(plan.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_trail_that_is_there_only_what_was_asked_changes()
    {
        await _new.Make(new TrailRequest { KeyPrefix = "p", HasFileValidation = false, IsMultiRegion = false });
        _cloud.Calls.Clear();

        var trail = await _new.Make(new TrailRequest { HasFileValidation = true });

        Assert.Equal(["UpdateTrail " + Arn], _cloud.Calls.Changes);
        Assert.True(trail is { KeyPrefix: "p", LogFileValidationEnabled: true, IsMultiRegionTrail: false });
        Assert.True(_cloud.AllTrails[0].Description is { KeyPrefix: "p", HasFileValidation: true, IsMultiRegion: false });
    }

    [Fact]
    public async Task A_new_prefix_is_allowed_before_the_trail_uses_it()
    {
        var trail = await _new.Make(new TrailRequest());
        _cloud.Calls.Clear();

        await _new.Make(new TrailRequest { KeyPrefix = "p" });

        Assert.Equal([$"PutBucketPolicy {trail.BucketName}", "UpdateTrail " + Arn], _cloud.Calls.Changes);
    }

    [Fact]
    public async Task A_stopped_trail_is_started()
    {
        await _new.Make(new TrailRequest());
        await _cloud.Trails("eu-west-1").StopAsync(Arn, TestContext.Current.CancellationToken);
        _cloud.Calls.Clear();

        await _new.Make(new TrailRequest());

        Assert.Equal(["StartLogging " + Arn], _cloud.Calls.Changes);
    }

    [Fact]
    public async Task Recording_a_log_bucket_into_itself_is_warned_of()
    {
        Assert.Contains("without end", Assert.Single((await _new.Plan(new TrailRequest { BucketName = "logs", DataEvents = ["logs"] })).Warnings), StringComparison.Ordinal);
        Assert.Single((await _new.Plan(new TrailRequest { BucketName = "logs", DataEvents = ["arn:aws:s3"] })).Warnings);
        Assert.Empty((await _new.Plan(new TrailRequest { BucketName = "logs", DataEvents = ["logs2"] })).Warnings);
    }
}
