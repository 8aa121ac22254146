using System.Globalization;
using Amazon.Runtime;
using TrailTools.Aws.CloudTrail.Events;
using TrailTools.Aws.CloudTrail.Exceptions;
using TrailTools.Aws.CloudTrail.Keys;
using TrailTools.Aws.CloudTrail.Selectors;
using TrailTools.Aws.CloudTrail.Trails;
using TrailTools.Aws.Tests.Fakes;

namespace TrailTools.Aws.Tests.AwsJson;

/// <summary>What goes over the wire, both ways.</summary>
public class CallTests
{
    [Fact]
    public async Task A_request_says_its_operation_and_is_signed_for_the_Region()
    {
        using var fake = new FakeAws(FakeAnswer.Ok("""{"Trail":{"Name":"audit","IsMultiRegionTrail":true}}"""));
        using var client = Clients.CloudTrail(fake.Url);

        var response = await client.GetTrailAsync(new GetTrailRequest { Name = "audit" }, TestContext.Current.CancellationToken);

        var call = Assert.Single(fake.Calls);
        Assert.Equal("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.GetTrail", call.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", call.Headers["Content-Type"]);
        Assert.Equal("""{"Name":"audit"}""", call.Body);
        Assert.Contains("/eu-west-1/cloudtrail/aws4_request", call.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("CloudTrail", call.Headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal(("audit", true, null), (response.Trail!.Name, response.Trail.IsMultiRegionTrail, response.Trail.KmsKeyId));
        Assert.Equal("11111111-2222-3333-4444-555555555555", response.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task What_is_not_set_is_not_sent_and_names_are_those_of_the_service()
    {
        using var fake = new FakeAws(FakeAnswer.Ok("""{"trailList":[]}"""));
        using var client = Clients.CloudTrail(fake.Url);

        await client.DescribeTrailsAsync(new DescribeTrailsRequest { TrailNameList = ["a"], IncludeShadowTrails = false }, TestContext.Current.CancellationToken);
        await client.PutEventSelectorsAsync(
            new PutEventSelectorsRequest { TrailName = "a", AdvancedEventSelectors = [new() { FieldSelectors = [new() { Field = "eventCategory", Equals = ["Data"] }] }] },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                """{"trailNameList":["a"],"includeShadowTrails":false}""",
                """{"TrailName":"a","AdvancedEventSelectors":[{"FieldSelectors":[{"Field":"eventCategory","Equals":["Data"]}]}]}""",
            ],
            fake.Calls.Select(static call => call.Body));
    }

    [Fact]
    public async Task An_operation_without_an_answer_has_no_body()
    {
        using var fake = new FakeAws(FakeAnswer.Ok());
        using var client = Clients.CloudTrail(fake.Url);

        var response = await client.StartLoggingAsync(new StartLoggingRequest { Name = "audit" }, TestContext.Current.CancellationToken);

        Assert.Equal(200, (int)response.HttpStatusCode);
    }

    [Theory]
    [InlineData("1700000000.123", "2023-11-14T22:13:20.1230000Z")]
    [InlineData("1.7E9", "2023-11-14T22:13:20.0000000Z")]
    [InlineData("0", "1970-01-01T00:00:00.0000000Z")]
    public async Task Times_are_seconds_since_1970(string seconds, string time)
    {
        using var fake = new FakeAws(FakeAnswer.Ok($$"""{"IsLogging":true,"LatestDeliveryTime":{{seconds}}}"""));
        using var client = Clients.CloudTrail(fake.Url);

        var response = await client.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "audit" }, TestContext.Current.CancellationToken);

        Assert.Equal(DateTimeKind.Utc, response.LatestDeliveryTime!.Value.Kind);
        Assert.Equal(time, response.LatestDeliveryTime.Value.ToString("O", CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Times_constants_and_bytes_are_written_and_read()
    {
        using var fake = new FakeAws(call => FakeAnswer.Ok(call.Operation == "LookupEvents" ? """{"Events":[{"EventId":"1","Resources":[{"ResourceName":"b"}]}],"NextToken":"t"}""" : """{"PublicKeyList":[{"Value":"AQID","Fingerprint":"f"}]}"""));
        using var client = Clients.CloudTrail(fake.Url);
        var local = DateTimeOffset.FromUnixTimeMilliseconds(1700000000500).LocalDateTime;

        var events = await client.LookupEventsAsync(
            new LookupEventsRequest { StartTime = local, EventCategory = EventCategory.Insight, LookupAttributes = [new() { AttributeKey = LookupAttributeKey.EventName, AttributeValue = "StopLogging" }] },
            TestContext.Current.CancellationToken);
        var keys = await client.ListPublicKeysAsync(new ListPublicKeysRequest(), TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"LookupAttributes":[{"AttributeKey":"EventName","AttributeValue":"StopLogging"}],"StartTime":1700000000.5,"EventCategory":"insight"}""",
            fake.Calls[0].Body);
        Assert.Equal(("t", "b"), (events.NextToken, events.Events![0].Resources![0].ResourceName));
        Assert.Equal([1, 2, 3], keys.PublicKeyList![0].Value!.ToArray());
    }

    [Theory]
    [InlineData("""{"__type":"TrailNotFoundException","message":"Unknown trail: audit"}""", null)]
    [InlineData("""{"__type":"com.amazonaws.cloudtrail.v20131101#TrailNotFoundException","Message":"Unknown trail: audit"}""", null)]
    [InlineData("""{"message":"Unknown trail: audit"}""", "TrailNotFoundException:http://internal.amazon.com/coral/com.amazonaws/")]
    public async Task An_error_is_an_exception_of_its_name(string body, string? header)
    {
        using var fake = new FakeAws(new FakeAnswer(400, body, header is null ? [] : [("x-amzn-ErrorType", header)]));
        using var client = Clients.CloudTrail(fake.Url);

        var error = await Assert.ThrowsAsync<TrailNotFoundException>(() => client.GetTrailAsync(new GetTrailRequest { Name = "audit" }, TestContext.Current.CancellationToken));

        Assert.Equal(("TrailNotFoundException", "Unknown trail: audit", 400), (error.ErrorCode, error.Message, (int)error.StatusCode));
        Assert.Single(fake.Calls);
    }

    [Fact]
    public async Task An_error_that_is_not_known_keeps_its_code()
    {
        using var fake = new FakeAws(FakeAnswer.Error(400, "SomethingNewException"));
        using var client = Clients.CloudTrail(fake.Url);

        var error = await Assert.ThrowsAsync<AmazonCloudTrailException>(() => client.GetTrailAsync(new GetTrailRequest { Name = "audit" }, TestContext.Current.CancellationToken));

        Assert.Equal("SomethingNewException", error.ErrorCode);
    }

    [Theory]
    [InlineData(400, "ThrottlingException")]
    [InlineData(503, "ServiceUnavailable")]
    [InlineData(500, "InternalFailure")]
    public async Task What_may_work_later_is_tried_again(int status, string code)
    {
        using var fake = new FakeAws(FakeAnswer.Error(status, code), FakeAnswer.Error(status, code), FakeAnswer.Ok("{}"));
        using var client = Clients.CloudTrail(fake.Url);

        await client.GetTrailAsync(new GetTrailRequest { Name = "audit" }, TestContext.Current.CancellationToken);

        Assert.Equal(3, fake.Calls.Count);
    }

    [Fact]
    public async Task A_page_of_HTML_is_an_error_of_the_service()
    {
        using var fake = new FakeAws(new FakeAnswer(500, "<html>no</html>"));
        using var client = Clients.CloudTrail(fake.Url);

        var error = await Assert.ThrowsAnyAsync<AmazonServiceException>(() => client.GetTrailAsync(new GetTrailRequest { Name = "audit" }, TestContext.Current.CancellationToken));

        Assert.Equal(500, (int)error.StatusCode);
        Assert.Equal(3, fake.Calls.Count);
    }

    [Fact]
    public async Task A_stop_ends_the_call()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using var fake = new FakeAws(async _ =>
        {
            await stop.CancelAsync();
            return FakeAnswer.Ok("{}");
        });
        using var client = Clients.CloudTrail(fake.Url);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.GetTrailAsync(new GetTrailRequest { Name = "audit" }, stop.Token));
    }
}
