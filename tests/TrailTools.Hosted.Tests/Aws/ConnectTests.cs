using System.Management.Automation;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Aws;

/// <summary>How a cmdlet connects: its parameters, the session's variables, the object from the pipeline.</summary>
public class ConnectTests
{
    private const string Keys = "AccessKey = 'AKIDALICE'; SecretKey = 's'";

    [Theory]
    [InlineData("Region", "RegionToCall")]
    [InlineData("ProfileName", "StoredCredentials AWSProfileName")]
    [InlineData("ProfileLocation", "AWSProfilesLocation ProfilesLocation")]
    [InlineData("AccessKey", "AK")]
    [InlineData("SecretKey", "SK SecretAccessKey")]
    [InlineData("SessionToken", "ST")]
    [InlineData("Credential", "")]
    [InlineData("EndpointUrl", "")]
    public void Parameters_have_the_names_of_AWS_Tools_and_never_bind_from_the_pipeline(string name, string aliases)
    {
        using var session = Open();

        var parameter = ((CmdletInfo)session.Run("Get-Command Invoke-CloudProbe").Good()[0].BaseObject).Parameters[name];

        Assert.Equal(aliases.Split(' ', StringSplitOptions.RemoveEmptyEntries), parameter.Aliases);
        Assert.All(parameter.ParameterSets.Values, static set => Assert.False(set.ValueFromPipeline || set.ValueFromPipelineByPropertyName));
    }

    [Fact]
    public void Keys_connect_and_a_bucket_is_found_in_its_Region()
    {
        using var endpoint = new ProbeEndpoint();
        using var session = Open();

        var found = session.Run($"$aws = @{{ {Keys}; Region = 'eu-west-1'; EndpointUrl = $a }}; Invoke-CloudProbe @aws -BucketName logs", endpoint.Url).Good()[0];

        Assert.Equal(("eu-west-1", "111122223333", "eu-north-1"), (found.Properties["Region"].Value, found.Properties["AccountId"].Value, found.Properties["BucketRegion"].Value));
        Assert.All(endpoint.Keys, static key => Assert.Equal("AKIDALICE", key));
    }

    [Fact]
    public void The_variables_of_the_session_are_used()
    {
        using var endpoint = new ProbeEndpoint();
        using var session = Open();

        var found = session.Run("""
            class Keys { [string] $AccessKey = 'AKIDSTORED'; [string] $SecretKey = 's'; [string] $Token }
            class Creds { [Keys] GetCredentials() { return [Keys]::new() } }
            $StoredAWSCredentials = [Creds]::new()
            $StoredAWSRegion = [pscustomobject] @{ SystemName = 'ap-south-1' }
            Invoke-CloudProbe -EndpointUrl $a
            Invoke-CloudProbe -EndpointUrl $a -Credential ([Creds]::new()) -Region ([pscustomobject] @{ Region = 'eu-west-3' })
            """, endpoint.Url).Values("Region");

        Assert.Equal(["ap-south-1", "eu-west-3"], found);
        Assert.All(endpoint.Keys, static key => Assert.Equal("AKIDSTORED", key));
    }

    [Fact]
    public void An_object_brings_its_connection_unless_AWS_parameters_are_given()
    {
        using var endpoint = new ProbeEndpoint();
        using var other = new ProbeEndpoint("444455556666");
        using var session = Open();

        var outcome = session.Run($"$probe = Invoke-CloudProbe -AccessKey AKIDALICE -SecretKey s -Region eu-west-1 -EndpointUrl $a; $probe | Invoke-CloudProbe; $probe | Invoke-CloudProbe -AccessKey AKIDBOB -SecretKey s -Region eu-west-1 -EndpointUrl $b", endpoint.Url, other.Url);

        Assert.Single(outcome.Output);
        Assert.Equal("AwsAccountDiffers", outcome.TerminatingId);
        Assert.Equal(["AKIDBOB"], other.Keys);
    }

    [Theory]
    [InlineData("-AccessKey AKIDALICE", "AwsKeyIncomplete")]
    [InlineData("-AccessKey AKIDALICE -SecretKey s -Region 'evil.example.com/'", "AwsRegionInvalid")]
    [InlineData("-ProfileName nobody-of-that-name -Region eu-west-1", "AwsProfileMissing")]
    [InlineData("-Credential 42 -Region eu-west-1", "AwsCredentialUnusable")]
    public void What_cannot_connect_is_refused_before_any_call(string parameters, string id)
    {
        using var endpoint = new ProbeEndpoint();
        using var session = Open();

        var outcome = session.Run($"Invoke-CloudProbe -EndpointUrl $a {parameters}", endpoint.Url);

        Assert.Equal((id, 0), (outcome.TerminatingId, endpoint.CallCount));
    }

    [Theory]
    [InlineData("20")]
    [InlineData("'soon'")]
    [InlineData("0s")]
    public void A_limit_that_is_no_duration_is_refused_before_any_call(string limit)
    {
        using var endpoint = new ProbeEndpoint();
        using var session = Open();

        var outcome = session.Run($"$TrailToolsTimeout = {limit}; Invoke-CloudProbe -EndpointUrl $a -AccessKey AKIDALICE -SecretKey s -Region eu-west-1", endpoint.Url);

        Assert.Equal(("DurationInvalid", 0), (outcome.TerminatingId, endpoint.CallCount));
    }

    [Theory]
    [InlineData("AWS_EC2_METADATA_DISABLED", "true")]
    [InlineData("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:1")]
    public async Task No_credentials_anywhere_is_told_soon_with_the_ways_out(string variable, string value)
    {
        var home = Directory.CreateTempSubdirectory("trailtools-test-");
        try
        {
            var files = new Dictionary<string, string>
            {
                [variable] = value,
                ["HOME"] = home.FullName,
                ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(home.FullName, "credentials"),
                ["AWS_CONFIG_FILE"] = Path.Combine(home.FullName, "config"),
            };

            var shell = await ShellProcess.Run(["-Command", $"Import-Module '{ProbeEndpoint.ProbeDll}'; Invoke-CloudProbe -Region eu-west-1"], environment: files);

            Assert.Contains("No AWS credentials were found: give -ProfileName", shell.Errors, StringComparison.Ordinal);
        }
        finally
        {
            home.Delete(recursive: true);
        }
    }

    [Fact]
    public void Eight_runspaces_connect_at_once()
    {
        using var endpoint = new ProbeEndpoint();

        Parallel.For(0, 8, _ =>
        {
            using var session = Open();
            Assert.Equal(["eu-north-1"], session.Run("Invoke-CloudProbe -AccessKey AKIDALICE -SecretKey s -Region eu-west-1 -EndpointUrl $a -BucketName logs", endpoint.Url).Values("BucketRegion"));
        });
    }

    private static ModuleSession Open()
    {
        var session = new ModuleSession();
        session.Run("Import-Module $a", ProbeEndpoint.ProbeDll).Good();
        return session;
    }
}
