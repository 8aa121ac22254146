using Amazon.Runtime;
using TrailTools.Aws.Connections;
using TrailTools.Aws.Tests.Fakes;
using TrailTools.Cloud;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Tests.Connections;

public class ConnectionTests
{
    private const string Profiles = """
        [default]
        aws_access_key_id = AKIDDEFAULT
        aws_secret_access_key = secret-default
        region = eu-south-1

        [work]
        aws_access_key_id = AKIDWORK
        aws_secret_access_key = secret-work
        aws_session_token = token-work
        region = eu-north-1

        [mfa]
        role_arn = arn:aws:iam::111122223333:role/Audit
        source_profile = work
        mfa_serial = arn:aws:iam::111122223333:mfa/alice

        [chained]
        role_arn = arn:aws:iam::111122223333:role/Audit
        source_profile = mfa

        [sso]
        sso_start_url = https://example.awsapps.com/start
        sso_region = eu-west-1
        sso_account_id = 111122223333
        sso_role_name = Audit
        region = eu-west-1

        [program]
        credential_process = false
        region = eu-west-1
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_go_before_everything()
    {
        var (cloud, said, key) = await Connect(
            new AwsSettings { AccessKey = "AKIDGIVEN", SecretKey = "s", SessionToken = "t", ProfileName = "work", Region = "eu-west-3" },
            ("AWS_ACCESS_KEY_ID", "AKIDENV"), ("AWS_SECRET_ACCESS_KEY", "s"));

        Assert.Equal(("eu-west-3", "AKIDGIVEN"), (cloud.Region, key));
        Assert.Equal("AWS credentials are those of the key of -AccessKey; the Region is eu-west-3, the endpoint ", said[..said.IndexOf("http", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData(true, true, true, true, "AKIDOBJECT")]
    [InlineData(false, true, true, true, "AKIDWORK")]
    [InlineData(false, false, true, true, "AKIDSTORED")]
    [InlineData(false, false, false, true, "AKIDENV")]
    [InlineData(false, false, false, false, "AKIDDEFAULT")]
    public async Task The_next_source_is_asked_where_one_has_nothing(bool hasObject, bool hasProfile, bool hasStored, bool hasVariables, string expected)
    {
        var settings = new AwsSettings
        {
            Region = "eu-west-1",
            Credential = hasObject ? new BasicAWSCredentials("AKIDOBJECT", "s") : null,
            ProfileName = hasProfile ? "work" : null,
            StoredCredential = hasStored ? new Stored(new Foreign("AKIDSTORED")) : null,
        };

        var (_, _, key) = await Connect(settings, hasVariables ? [("AWS_ACCESS_KEY_ID", "AKIDENV"), ("AWS_SECRET_ACCESS_KEY", "s")] : []);

        Assert.Equal(expected, key);
    }

    [Theory]
    [InlineData("ap-south-1", "ap-south-2", "ca-west-1", "ca-central-1", "ap-south-1")]
    [InlineData(null, "ap-south-2", "ca-west-1", "ca-central-1", "ap-south-2")]
    [InlineData(null, null, "ca-west-1", "ca-central-1", "ca-west-1")]
    [InlineData(null, null, null, "ca-central-1", "ca-central-1")]
    [InlineData(null, null, null, null, "eu-north-1")]
    public async Task The_Region_is_the_first_that_is_said(string? given, string? stored, string? variable, string? standard, string expected)
    {
        var (cloud, _, _) = await Connect(
            new AwsSettings { ProfileName = "work", Region = given, StoredRegion = stored }, ("AWS_REGION", variable), ("AWS_DEFAULT_REGION", standard));

        Assert.Equal(expected, cloud.Region);
    }

    [Fact]
    public async Task Credentials_of_another_SDK_are_asked_anew_each_time()
    {
        var foreign = new Foreign("AKID1");
        var wrapped = ForeignCredentials.Wrap(foreign, "-Credential");

        var before = (await wrapped.GetCredentialsAsync()).AccessKey;
        foreign.Key = "AKID2";

        Assert.Equal(("AKID1", "AKID2"), (before, (await wrapped.GetCredentialsAsync()).AccessKey));
    }

    [Theory]
    [InlineData("nobody", "AwsProfileMissing")]
    [InlineData("mfa", "AwsProfileMfa")]
    [InlineData("chained", "AwsProfileMfa")]
    [InlineData("sso", "AwsSsoLoginExpired")]
    [InlineData("program", "AwsProfileRefused")]
    public async Task A_profile_that_cannot_be_used_says_why(string profile, string id)
    {
        var error = await Refused(new AwsSettings { ProfileName = profile, Region = "eu-west-1" });

        Assert.Equal((id, profile), (error.Id, error.Subject));
        Assert.Contains("aws ", id is "AwsProfileRefused" ? "aws " : error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_SSO_login_says_its_command()
        => Assert.Contains("aws sso login --profile sso", (await Refused(new AwsSettings { ProfileName = "sso" })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("AKID", null, null)]
    [InlineData(null, "secret-of-mine", null)]
    [InlineData("", "secret-of-mine", null)]
    [InlineData(null, null, "token-of-mine")]
    public async Task Half_a_key_is_refused_without_telling_it(string? key, string? secret, string? token)
    {
        var error = await Refused(new AwsSettings { AccessKey = key, SecretKey = secret, SessionToken = token, Region = "eu-west-1" });

        Assert.Equal("AwsKeyIncomplete", error.Id);
        Assert.Contains("-AccessKeyId", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("of-mine", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example.com/")]
    [InlineData("EU-WEST-1")]
    [InlineData("eu west 1")]
    [InlineData("")]
    public async Task A_text_that_is_no_Region_is_refused(string region)
        => Assert.Equal("AwsRegionInvalid", (await Refused(new AwsSettings { ProfileName = "work", Region = region })).Id);

    [Theory]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("127.0.0.1:4566")]
    [InlineData("http://user:password@127.0.0.1")]
    public async Task An_endpoint_that_is_no_address_is_refused(string url)
    {
        var error = await Refused(new AwsSettings { ProfileName = "work", EndpointUrl = url });

        Assert.Equal("AwsEndpointInvalid", error.Id);
        Assert.DoesNotContain("password@", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_Region_names_the_ways()
    {
        using var files = new AwsFiles("[bare]\naws_access_key_id = AKID\naws_secret_access_key = s\n");

        var error = await Assert.ThrowsAsync<TrailException>(() => AwsConnector.ConnectAsync(new AwsSettings { ProfileName = "bare", ProfileLocation = files.Credentials }, static _ => null, static _ => { }, Stop));

        Assert.Equal("AwsRegionMissing", error.Id);
        Assert.Contains("-Region", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData(42)]
    public async Task An_object_that_is_no_credentials_is_refused(object given)
        => Assert.Equal("AwsCredentialUnusable", (await Refused(new AwsSettings { Credential = given, Region = "eu-west-1" })).Id);

    [Fact]
    public void Settings_do_not_tell_secrets_as_text()
        => Assert.DoesNotContain("of-mine", new AwsSettings { AccessKey = "AKID", SecretKey = "secret-of-mine", SessionToken = "token-of-mine" }.ToString(), StringComparison.Ordinal);

    private static async Task<TrailException> Refused(AwsSettings settings) => await Assert.ThrowsAsync<TrailException>(() => Connect(settings));

    /// <summary>Connects, and asks for the caller, so that the endpoint sees whose key it is.</summary>
    private static async Task<(ICloud Cloud, string Said, string Key)> Connect(AwsSettings settings, params (string Name, string? Value)[] variables)
    {
        using var files = new AwsFiles(Profiles);
        using var fake = new FakeAws(FakeAnswer.Ok("<GetCallerIdentityResponse><GetCallerIdentityResult><Arn>arn:aws:iam::111122223333:user/A</Arn><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>"));
        var said = "";
        var whole = new AwsSettings
        {
            Region = settings.Region,
            StoredRegion = settings.StoredRegion,
            ProfileName = settings.ProfileName,
            ProfileLocation = files.Credentials,
            AccessKey = settings.AccessKey,
            SecretKey = settings.SecretKey,
            SessionToken = settings.SessionToken,
            Credential = settings.Credential,
            StoredCredential = settings.StoredCredential,
            EndpointUrl = settings.EndpointUrl ?? fake.Url,
        };
        var cloud = await AwsConnector.ConnectAsync(whole, name => variables.FirstOrDefault(variable => variable.Name == name).Value, text => said = text, Stop);
        await cloud.GetCallerAsync(Stop);
        return (cloud, said, fake.Calls[^1].Headers["Authorization"]!.Split("Credential=")[1].Split('/')[0]);
    }

    /// <summary>What another copy of the SDK would hand over.</summary>
    private sealed class Foreign(string key)
    {
        public string Key { get; set; } = key;

        public ForeignKeys GetCredentials() => new(Key, "s", "");
    }

    private sealed record ForeignKeys(string AccessKey, string SecretKey, string Token);

    /// <summary>What AWS Tools keeps in $StoredAWSCredentials.</summary>
    private sealed class Stored(object credentials)
    {
        internal object Credentials { get; } = credentials;
    }
}
