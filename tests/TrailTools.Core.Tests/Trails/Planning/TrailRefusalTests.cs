using TrailTools.Cloud.Trails;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Trails;

namespace TrailTools.Core.Tests.Trails.Planning;

/// <summary>What New-AuditTrail refuses, and in which words.</summary>
public class TrailRefusalTests
{
    private const string Arn = "arn:aws:cloudtrail:eu-west-1:111122223333:trail/management-events";
    private readonly FakeCloud _cloud = new();
    private readonly NewTrails _new;

    public TrailRefusalTests() => _new = new NewTrails(_cloud);

    [Theory]
    [InlineData("ab", "TrailNameInvalid")]
    [InlineData("-ab", "TrailNameInvalid")]
    [InlineData("ab-", "TrailNameInvalid")]
    [InlineData("a--b", "TrailNameInvalid")]
    [InlineData("a-_b", "TrailNameInvalid")]
    [InlineData("a b", "TrailNameInvalid")]
    [InlineData("trails\n", "TrailNameInvalid")]
    [InlineData("träil", "TrailNameInvalid")]
    [InlineData("192.168.5.4", "TrailNameInvalid")]
    [InlineData("abc", null)]
    [InlineData("a.b-c_1", null)]
    public async Task A_name_that_aws_refuses_is_refused_before_any_call(string name, string? id)
    {
        var request = new TrailRequest { Name = name };
        if (id is null)
        {
            Assert.Equal(name, (await _new.Plan(request)).Trail.TrailName);
            return;
        }

        Assert.Equal(id, (await _new.Fail(request)).Id);
        Assert.Empty(_cloud.Calls.Made);
    }

    [Fact]
    public async Task Longest_names_and_bad_prefixes()
    {
        Assert.Equal(128, (await _new.Plan(new TrailRequest { Name = new string('a', 128) })).Trail.TrailName.Length);
        Assert.Equal("TrailNameInvalid", (await _new.Fail(new TrailRequest { Name = new string('a', 129) })).Id);
        foreach (var prefix in (string[])["", "/a", "a/", "a\nb", new string('a', 201)])
            Assert.Equal("TrailPrefixInvalid", (await _new.Fail(new TrailRequest { KeyPrefix = prefix })).Id);
        foreach (var bucket in (string[])["ab", "Ab1", "-ab", "a_b", new string('a', 64), "abc\n"])
            Assert.Equal("BucketNameInvalid", (await _new.Fail(new TrailRequest { BucketName = bucket })).Id);
    }

    [Fact]
    public async Task A_trail_whose_home_is_elsewhere_is_told()
    {
        _cloud.Buckets.Add("b");
        _cloud.Trails("us-east-1").Add(new TrailSettings("management-events", "b"));

        var error = await _new.Fail(new TrailRequest());

        Assert.Equal("TrailHomeRegion", error.Id);
        Assert.Contains("-Region us-east-1", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Five_trails_are_all_that_a_region_takes()
    {
        foreach (var name in (string[])["aaa", "bbb", "ccc", "ddd"])
            _cloud.Trails("eu-west-1").Add(new TrailSettings(name, "b"));
        Assert.False((await _new.Plan(new TrailRequest())).Plan.IsEmpty);
        _cloud.Trails("us-east-1").Add(new TrailSettings("eee", "b"));

        Assert.Equal("TrailLimit", (await _new.Fail(new TrailRequest())).Id);
        Assert.Contains("aaa, bbb", (await _new.Fail(new TrailRequest())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_whose_policy_does_not_fit_is_an_error_with_the_statement_to_add()
    {
        _cloud.Calls.Fail("CreateTrail", new TrailException(TrailErrorKind.Denied, "KmsKeyUnusable", "k", "CloudTrail may not use the key."));

        var error = await Assert.ThrowsAsync<TrailException>(() => _new.Make(new TrailRequest { KmsKeyId = "alias/logs" }));

        Assert.Equal(("KmsKeyUnusable", "alias/logs"), (error.Id, error.Subject));
        Assert.All(
            (string[])["\"kms:GenerateDataKey*\"", "\"kms:DescribeKey\"", "\"kms:EncryptionContext:aws:cloudtrail:arn\": \"arn:aws:cloudtrail:*:111122223333:trail/*\"", $"\"aws:SourceArn\": \"{Arn}\"", "undone: Delete bucket"],
            text => Assert.Contains(text, error.Message, StringComparison.Ordinal));
        Assert.Empty(_cloud.Buckets.All);
    }
}
