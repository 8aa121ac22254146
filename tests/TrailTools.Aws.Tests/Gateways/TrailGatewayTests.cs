using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Tests.Gateways;

public class TrailGatewayTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_trail_is_sent_and_read_whole()
    {
        const string Answer = """{"Name":"audit","TrailARN":"arn:aws:cloudtrail:eu-west-1:111122223333:trail/audit","S3BucketName":"logs","S3KeyPrefix":"p","KmsKeyId":"arn:k","IsMultiRegionTrail":true,"IncludeGlobalServiceEvents":true,"LogFileValidationEnabled":true,"IsOrganizationTrail":false}""";
        using var fake = new FakeAws(FakeAnswer.Ok(Answer));
        var trails = Clouds.At(fake.Url).Trails("eu-west-1");
        var settings = new TrailSettings("audit", "logs") { KeyPrefix = "p", KmsKeyId = "arn:k", Tags = new Dictionary<string, string> { ["a"] = "1" } };

        var made = await trails.CreateAsync(settings, Stop);
        var changed = await trails.UpdateAsync(settings with { KmsKeyId = null }, Stop);

        var expected = new TrailDescription("audit", "arn:aws:cloudtrail:eu-west-1:111122223333:trail/audit", "eu-west-1", "logs")
        {
            KeyPrefix = "p",
            KmsKeyId = "arn:k",
            IsMultiRegion = true,
            IncludesGlobalEvents = true,
            HasFileValidation = true,
        };
        Assert.Equal((expected, expected), (made, changed));
        Assert.Equal("""{"Name":"audit","S3BucketName":"logs","S3KeyPrefix":"p","IncludeGlobalServiceEvents":true,"IsMultiRegionTrail":true,"EnableLogFileValidation":true,"KmsKeyId":"arn:k","IsOrganizationTrail":false,"TagsList":[{"Key":"a","Value":"1"}]}""", fake.Calls[0].Body);
        Assert.Contains("\"KmsKeyId\":\"\"", fake.Calls[1].Body, StringComparison.Ordinal);
        Assert.Contains("/eu-west-1/cloudtrail/", fake.Calls[0].Headers["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_tags_selectors_and_keys_are_read()
    {
        using var fake = new FakeAws(static call => FakeAnswer.Ok(call.Operation switch
        {
            "GetTrailStatus" => """{"IsLogging":true,"LatestDeliveryError":"","LatestDigestDeliveryError":"AccessDenied","LatestDeliveryTime":1.7E9}""",
            "ListTags" => call.Body.Contains("NextToken", StringComparison.Ordinal) ? """{"ResourceTagList":[{"TagsList":[{"Key":"b","Value":"2"}]}]}""" : """{"ResourceTagList":[{"TagsList":[{"Key":"a"}]}],"NextToken":"n"}""",
            "GetEventSelectors" => """{"EventSelectors":[{"ReadWriteType":"WriteOnly","IncludeManagementEvents":true,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::b/"]}],"ExcludeManagementEventSources":["kms.amazonaws.com"]}]}""",
            _ => """{"PublicKeyList":[{"Value":"AQID","Fingerprint":"f","ValidityStartTime":1.7E9,"ValidityEndTime":1.8E9}]}""",
        }));
        var trails = Clouds.At(fake.Url).Trails("eu-west-1");

        var status = await trails.GetStatusAsync("audit", Stop);
        var tags = await trails.GetTagsAsync("arn", Stop);
        var selectors = await trails.GetSelectorsAsync("audit", Stop);
        var key = Assert.Single(await trails.ListKeysAsync(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1), Stop));

        Assert.Equal((true, null, "AccessDenied", DateTimeOffset.FromUnixTimeSeconds(1700000000)), (status.IsLogging, status.LatestDeliveryError, status.LatestDigestDeliveryError, status.LatestDeliveryTime));
        Assert.Equal(["a=", "b=2"], tags.Select(static tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(("WriteOnly", true, "kms.amazonaws.com", "AWS::S3::Object"), (selectors.Basic[0].ReadWriteType, selectors.Basic[0].IncludesManagementEvents, selectors.Basic[0].ExcludedSources[0], selectors.Basic[0].DataResources[0].Type));
        Assert.Empty(selectors.Advanced);
        Assert.Equal(("f", 3, DateTimeOffset.FromUnixTimeSeconds(1800000000)), (key.Fingerprint, key.Value.Length, key.ValidityEnd));
        Assert.Contains("\"StartTime\":0,\"EndTime\":86400", fake.Calls[^1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selectors_are_sent_as_the_one_sort_or_the_other()
    {
        using var fake = new FakeAws(FakeAnswer.Ok("{}"));
        var trails = Clouds.At(fake.Url).Trails("eu-west-1");

        await trails.PutSelectorsAsync("audit", new TrailSelectors([new BasicSelector("All", true, [], [("AWS::S3::Object", ["arn:aws:s3:::b/"])])], []), Stop);
        await trails.PutSelectorsAsync("audit", new TrailSelectors([], [new AdvancedSelector(null, [new SelectorField("eventCategory", ["Management"], [], [], [], [], [])])]), Stop);

        Assert.Equal("""{"TrailName":"audit","EventSelectors":[{"ReadWriteType":"All","IncludeManagementEvents":true,"DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3:::b/"]}],"ExcludeManagementEventSources":[]}]}""", fake.Calls[0].Body);
        Assert.Equal("""{"TrailName":"audit","AdvancedEventSelectors":[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Management"]}]}]}""", fake.Calls[1].Body);
    }

    [Fact]
    public async Task A_page_of_history_is_the_records_texts()
    {
        using var fake = new FakeAws(FakeAnswer.Ok("""{"Events":[{"EventId":"1","CloudTrailEvent":"{\"eventID\":\"1\"}"},{"EventId":"2"}],"NextToken":"n"}"""));
        var query = new HistoryQuery(DateTimeOffset.UnixEpoch.AddSeconds(1.5), null) { Attribute = ("EventName", "StopLogging"), NextToken = "m" };

        var page = await Clouds.At(fake.Url).Trails("eu-west-1").LookupAsync(query, Stop);

        Assert.Equal(["""{"eventID":"1"}"""], page.Records);
        Assert.Equal("n", page.NextToken);
        Assert.Equal("""{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"StopLogging"}],"StartTime":1.5,"MaxResults":50,"NextToken":"m"}""", fake.Calls[0].Body);
    }

    [Fact]
    public async Task An_account_without_an_organization_has_none_and_lists_go_on_to_their_end()
    {
        using var alone = new FakeAws(FakeAnswer.Error(400, "AWSOrganizationsNotInUseException"));
        using var fake = new FakeAws(static call => FakeAnswer.Ok(call.Operation switch
        {
            "DescribeOrganization" => """{"Organization":{"Id":"o-abc","FeatureSet":"CONSOLIDATED_BILLING","MasterAccountId":"111122223333"}}""",
            "ListAccounts" => call.Body.Contains("NextToken", StringComparison.Ordinal) ? """{"Accounts":[{"Id":"2","Name":"B","Status":"SUSPENDED"}]}""" : """{"Accounts":[{"Id":"1","Name":"A","Status":"ACTIVE"}],"NextToken":"n"}""",
            "ListDelegatedAdministrators" => """{"DelegatedAdministrators":[{"Id":"3"}]}""",
            _ => """{"EnabledServicePrincipals":[{"ServicePrincipal":"cloudtrail.amazonaws.com"}]}""",
        }));
        var organization = Clouds.At(fake.Url, "eu-west-1").Organization;

        Assert.Null(await Clouds.At(alone.Url).Organization.DescribeAsync(Stop));
        Assert.Equal("OrganizationUnusable", (await Assert.ThrowsAsync<TrailException>(() => Clouds.At(alone.Url).Organization.ListAccountsAsync(Stop))).Id);
        Assert.False((await organization.DescribeAsync(Stop))!.HasAllFeatures);
        Assert.Equal(["A True", "B False"], (await organization.ListAccountsAsync(Stop)).Select(static account => $"{account.Name} {account.IsActive}"));
        Assert.Equal(["cloudtrail.amazonaws.com"], await organization.ListTrustedServicesAsync(Stop));
        Assert.Equal(["3"], await organization.ListDelegatedAdministratorsAsync("cloudtrail.amazonaws.com", Stop));
        Assert.All(fake.Calls, static call => Assert.Contains("/us-east-1/organizations/", call.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("eu-west-1", "eu-central-1", "cn-north-1")]
    [InlineData("cn-north-1", "cn-northwest-1", "eu-west-1")]
    [InlineData("us-gov-west-1", "us-gov-east-1", "us-east-1")]
    public void The_Regions_of_the_partition_are_known(string region, string beside, string other)
    {
        Amazon.RegionEndpoint.GetBySystemName($"{region}-regional");

        var regions = Clouds.At("http://127.0.0.1:1", region).ListRegions();

        Assert.Contains(region, regions);
        Assert.Contains(beside, regions);
        Assert.DoesNotContain(other, regions);
        Assert.All(regions, static name => Assert.Matches("-[0-9]+$", name));
    }
}
