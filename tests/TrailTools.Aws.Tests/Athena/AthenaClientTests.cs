using TrailTools.Aws.Athena.Exceptions;
using TrailTools.Aws.Athena.Queries;
using TrailTools.Aws.Athena.Results;
using TrailTools.Aws.Athena.Reuse;
using TrailTools.Aws.Athena.WorkGroups;
using TrailTools.Aws.Tests.Fakes;

namespace TrailTools.Aws.Tests.Athena;

/// <summary>What goes over the wire to Athena, both ways.</summary>
public class AthenaClientTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_is_sent_as_the_service_s_model_says()
    {
        using var fake = new FakeAws(FakeAnswer.Ok("""{"QueryExecutionId":"q"}"""));
        using var client = Clients.Athena(fake.Url);

        var answer = await client.StartQueryExecutionAsync(new StartQueryExecutionRequest
        {
            QueryString = "select ?",
            ClientRequestToken = "11111111-2222-3333-4444-555555555555",
            QueryExecutionContext = new QueryExecutionContext { Database = "default", Catalog = "AwsDataCatalog" },
            ResultConfiguration = new ResultConfiguration { OutputLocation = "s3://b/p/" },
            WorkGroup = "primary",
            ExecutionParameters = ["'a'"],
            ResultReuseConfiguration = new ResultReuseConfiguration { ResultReuseByAgeConfiguration = new ResultReuseByAgeConfiguration { Enabled = true, MaxAgeInMinutes = 60 } },
        }, Stop);

        var call = Assert.Single(fake.Calls);
        Assert.Equal("q", answer.QueryExecutionId);
        Assert.Equal("AmazonAthena.StartQueryExecution", call.Headers["X-Amz-Target"]);
        Assert.Contains("/eu-west-1/athena/aws4_request", call.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(
            """{"QueryString":"select ?","ClientRequestToken":"11111111-2222-3333-4444-555555555555","QueryExecutionContext":{"Database":"default","Catalog":"AwsDataCatalog"},"ResultConfiguration":{"OutputLocation":"s3://b/p/"},"WorkGroup":"primary","ExecutionParameters":["\u0027a\u0027"],"ResultReuseConfiguration":{"ResultReuseByAgeConfiguration":{"Enabled":true,"MaxAgeInMinutes":60}}}""",
            call.Body);
    }

    [Theory]
    [InlineData("InvalidRequestException", typeof(InvalidRequestException))]
    [InlineData("com.amazonaws.athena#InvalidRequestException", typeof(InvalidRequestException))]
    [InlineData("MetadataException", typeof(MetadataException))]
    [InlineData("SomethingNewException", typeof(AmazonAthenaException))]
    public async Task An_error_is_an_exception_of_its_name(string type, Type exception)
    {
        using var fake = new FakeAws(FakeAnswer.Error(400, type, "Not so."));
        using var client = Clients.Athena(fake.Url);

        var error = await Assert.ThrowsAnyAsync<AmazonAthenaException>(() => client.GetWorkGroupAsync(new GetWorkGroupRequest { WorkGroup = "w" }, Stop));

        Assert.Equal((exception, "Not so."), (error.GetType(), error.Message));
        Assert.Single(fake.Calls);
    }

    [Theory]
    [InlineData(400, "ThrottlingException")]
    [InlineData(400, "TooManyRequestsException")]
    [InlineData(500, "InternalServerException")]
    public async Task What_may_work_later_is_tried_again_under_the_same_name(int status, string code)
    {
        using var fake = new FakeAws(FakeAnswer.Error(status, code), FakeAnswer.Error(status, code), FakeAnswer.Ok("""{"QueryExecutionId":"q"}"""));
        using var client = Clients.Athena(fake.Url);

        var answer = await client.StartQueryExecutionAsync(new StartQueryExecutionRequest { QueryString = "select 1", ClientRequestToken = "11111111-2222-3333-4444-555555555555" }, Stop);

        Assert.Equal("q", answer.QueryExecutionId);
        Assert.Equal(3, fake.Calls.Count);
        Assert.Single(fake.Calls.Select(static call => call.Body).Distinct());
    }
}
