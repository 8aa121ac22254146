using System.Net.Sockets;
using Amazon.Runtime;
using TrailTools.Aws.Errors;
using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Tests.Errors;

public class AwsErrorsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(400, "TrailNotFoundException", "TrailMissing", TrailErrorKind.NotFound)]
    [InlineData(400, "TrailAlreadyExistsException", "TrailExists", TrailErrorKind.Conflict)]
    [InlineData(400, "InsufficientS3BucketPolicyException", "BucketPolicyInsufficient", TrailErrorKind.Invalid)]
    [InlineData(400, "S3BucketDoesNotExistException", "BucketMissing", TrailErrorKind.NotFound)]
    [InlineData(400, "InsufficientEncryptionPolicyException", "KmsKeyUnusable", TrailErrorKind.Invalid)]
    [InlineData(400, "MaximumNumberOfTrailsExceededException", "TrailLimit", TrailErrorKind.Conflict)]
    [InlineData(400, "InvalidHomeRegionException", "TrailHomeRegion", TrailErrorKind.Invalid)]
    [InlineData(400, "AccessDeniedException", "AwsAccessDenied", TrailErrorKind.Denied)]
    [InlineData(400, "ThrottlingException", "AwsThrottled", TrailErrorKind.Throttled)]
    [InlineData(400, "ExpiredTokenException", "AwsCredentialsExpired", TrailErrorKind.Unauthenticated)]
    [InlineData(400, "UnrecognizedClientException", "AwsCredentialsInvalid", TrailErrorKind.Unauthenticated)]
    [InlineData(403, "NeverHeardOfException", "AwsAccessDenied", TrailErrorKind.Denied)]
    [InlineData(429, "NeverHeardOfException", "AwsThrottled", TrailErrorKind.Throttled)]
    [InlineData(503, "NeverHeardOfException", "AwsServiceFailed", TrailErrorKind.Unreachable)]
    [InlineData(400, "NeverHeardOfException", "AwsRequestRefused", TrailErrorKind.Invalid)]
    public async Task A_code_has_an_id_a_kind_a_subject_and_AWSs_words(int status, string code, string id, TrailErrorKind kind)
    {
        using var fake = new FakeAws(FakeAnswer.Error(status, code, "Words of AWS."));

        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Trails("eu-west-1").CreateAsync(new TrailSettings("audit", "logs"), Stop));

        Assert.Equal((id, kind, "audit"), (error.Id, error.Kind, error.Subject));
        Assert.Contains(code, error.Message, StringComparison.Ordinal);
        Assert.Equal(id != "AwsCredentialsInvalid", error.Message.Contains("Words of AWS.", StringComparison.Ordinal));
        Assert.Null(error.InnerException);
    }

    [Theory]
    [InlineData("InvalidSignatureException")]
    [InlineData("SignatureDoesNotMatch")]
    public async Task What_AWS_repeats_of_a_request_is_not_told(string code)
    {
        using var fake = new FakeAws(FakeAnswer.Error(403, code, "The Canonical String should have been 'x-amz-security-token:TOKEN'"));

        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Trails("eu-west-1").StartAsync("audit", Stop));

        Assert.DoesNotContain("TOKEN", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Control_characters_do_not_reach_a_terminal()
    {
        using var fake = new FakeAws(FakeAnswer.Error(400, "InvalidParameterException", @"\u001b[31mred\u0007"));

        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Trails("eu-west-1").StartAsync("audit", Stop));

        Assert.DoesNotContain(error.Message, char.IsControl);
    }

    [Fact]
    public async Task Nobody_there_is_unreachable()
    {
        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At($"http://127.0.0.1:{FreePort.Find()}").Trails("eu-west-1").StartAsync("audit", Stop));

        Assert.Equal(("AwsUnreachable", TrailErrorKind.Unreachable), (error.Id, error.Kind));
    }

    [Theory]
    [InlineData(200, "{\"TrailARN\":")]
    [InlineData(400, "")]
    [InlineData(404, "<html>Not here</html>")]
    public async Task An_answer_that_is_none_of_AWS_may_hide_what_was_done(int status, string body)
    {
        using var fake = new FakeAws(new FakeAnswer(status, body));

        var error = await Assert.ThrowsAsync<TrailException>(() => Clouds.At(fake.Url).Trails("eu-west-1").CreateAsync(new TrailSettings("audit", "logs"), Stop));

        Assert.Equal(("AwsUnreachable", TrailErrorKind.Unreachable), (error.Id, error.Kind));
    }

    [Fact]
    public void A_timeout_and_a_broken_line_are_told_apart()
    {
        Assert.Equal("AwsTimeout", AwsErrors.Translate(new AmazonClientException("no", new TimeoutException()), "GetTrail", "audit").Id);
        Assert.Equal("AwsTimeout", AwsErrors.Translate(new TaskCanceledException(), "GetTrail", "audit").Id);
        Assert.Equal("AwsUnreachable", AwsErrors.Translate(new AmazonServiceException("no", new HttpRequestException("no", new SocketException())), "GetTrail", "audit").Id);
    }

    [Fact]
    public async Task A_stop_is_no_error_of_AWS()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        using var fake = new FakeAws(async _ =>
        {
            await stop.CancelAsync();
            return FakeAnswer.Ok("{}");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Clouds.At(fake.Url).Trails("eu-west-1").StartAsync("audit", stop.Token));
    }
}
