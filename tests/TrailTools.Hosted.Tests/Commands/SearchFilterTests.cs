using System.Text.Json;
using TrailTools.Hosted.Tests.Hosting;
using static TrailTools.Hosted.Tests.Hosting.Samples;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>Each filter parameter gives the events of the sample logs that a plain reading of the JSON gives.</summary>
public class SearchFilterTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private static readonly string[] DeniedCodes = ["AccessDenied", "AccessDeniedException", "Client.UnauthorizedOperation", "InvalidClientTokenId"];

    private static readonly Dictionary<string, Func<JsonElement, bool>> Questions = new()
    {
        [""] = static _ => true,
        ["-EventName CreateUser"] = static e => Text(e, "eventName") == "CreateUser",
        ["-EventName createuser, deleteuser, AttachUserPolicy"] = static e => Text(e, "eventName") is "CreateUser" or "DeleteUser" or "AttachUserPolicy",
        ["-EventName Create*, *Policy"] = static e => Text(e, "eventName")!.StartsWith("Create", StringComparison.Ordinal) || Text(e, "eventName")!.EndsWith("Policy", StringComparison.Ordinal),
        ["-EventSource iam.amazonaws.com"] = static e => Text(e, "eventSource") == "iam.amazonaws.com",
        ["-UserName lucia.ferri"] = static e => Text(e, "userIdentity", "userName") == "lucia.ferri" && Text(e, "userIdentity", "type") == "IAMUser",
        ["-UserType AWSService"] = static e => Text(e, "userIdentity", "type") == "AWSService",
        ["-UserArn arn:aws:iam::*:user/automation/ci-deployer"] = static e => Text(e, "userIdentity", "arn")?.EndsWith(":user/automation/ci-deployer", StringComparison.Ordinal) == true,
        ["-RoleName OrganizationAccountAccessRole"] = static e => Text(e, "userIdentity", "sessionContext", "sessionIssuer", "userName") == "OrganizationAccountAccessRole",
        ["-AccessKeyId AKIA*"] = static e => Text(e, "userIdentity", "accessKeyId")?.StartsWith("AKIA", StringComparison.Ordinal) == true,
        ["-SourceIPAddress 198.51.100.77"] = static e => Text(e, "sourceIPAddress") == "198.51.100.77",
        ["-SourceIPAddress 198.51.100.64/26, 203.0.113.0/28"] = static e => Text(e, "sourceIPAddress")!.Split('.') is [var a, var b, var c, var d] && byte.TryParse(d, out var last)
            && ((a, b, c) == ("198", "51", "100") ? last is >= 64 and < 128 : (a, b, c) == ("203", "0", "113") && last < 16),
        ["-SourceIPAddress *.amazonaws.com"] = static e => Text(e, "sourceIPAddress")!.EndsWith(".amazonaws.com", StringComparison.Ordinal),
        ["-AwsRegion eu-*"] = static e => Text(e, "awsRegion")!.StartsWith("eu-", StringComparison.Ordinal),
        ["-AccountId 444455556666"] = static e => Text(e, "recipientAccountId") == "444455556666",
        ["-ErrorCode Client.*"] = static e => Text(e, "errorCode")?.StartsWith("Client.", StringComparison.Ordinal) == true,
        ["-UserAgent *Boto3*"] = static e => Text(e, "userAgent")?.Contains("Boto3", StringComparison.Ordinal) == true,
        ["-EventType AwsConsoleSignIn"] = static e => Text(e, "eventType") == "AwsConsoleSignIn",
        ["-EventCategory Data"] = static e => Text(e, "eventCategory") == "Data",
        ["-ResourceName svc-backup-sync"] = static e => Strings(e, "requestParameters").Contains("svc-backup-sync") || Text(e, "resources")?.Contains("/svc-backup-sync\"", StringComparison.Ordinal) == true,
        ["-ResourceName acme-prod-ledger-exports"] = static e => Strings(e, "requestParameters").Contains("acme-prod-ledger-exports") || Text(e, "resources")?.Contains(":::acme-prod-ledger-exports\"", StringComparison.Ordinal) == true,
        ["-Failed"] = static e => Text(e, "errorCode") is not null || Text(e, "errorMessage") is not null || Text(e, "responseElements", "ConsoleLogin") == "Failure",
        ["-Succeeded"] = static e => Text(e, "errorCode") is null && Text(e, "errorMessage") is null && Text(e, "responseElements", "ConsoleLogin") != "Failure",
        ["-Denied"] = static e => DeniedCodes.Contains(Text(e, "errorCode")),
        ["-Failed:$false -EventName ConsoleLogin"] = static e => Text(e, "eventName") == "ConsoleLogin",
        ["-ReadOnly:$true"] = static e => Text(e, "readOnly") == "true",
        ["-ReadOnly:$false"] = static e => Text(e, "readOnly") == "false",
        ["-MfaAuthenticated:$true"] = static e => Mfa(e) == "true",
        ["-MfaAuthenticated:$false"] = static e => Mfa(e) == "false",
        ["-Field @{'requestParameters.bucketName'='acme-*'}"] = static e => Text(e, "requestParameters", "bucketName")?.StartsWith("acme-", StringComparison.Ordinal) == true,
        ["-Field @{'requestParameters.maxResults'=100; eventName='List*'}"] = static e => Text(e, "requestParameters", "maxResults") == "100" && Text(e, "eventName")!.StartsWith("List", StringComparison.Ordinal),
        ["-Field @{'tlsDetails.tlsVersion'='TLSv1.3','x'}"] = static e => Text(e, "tlsDetails", "tlsVersion") == "TLSv1.3",
        ["-Field @{managementEvent=$false}"] = static e => Text(e, "managementEvent") == "false",
        ["-Match '\"bucketName\":\"acme-prod'"] = static e => Text(e, "requestParameters", "bucketName")?.StartsWith("acme-prod", StringComparison.Ordinal) == true,
        ["-StartTime 2026-03-04T02:00Z -EndTime 2026-03-04T05:00Z"] = static e => string.CompareOrdinal(Text(e, "eventTime"), "2026-03-04T02:00:00Z") >= 0 && string.CompareOrdinal(Text(e, "eventTime"), "2026-03-04T05:00:00Z") < 0,
        ["-StartTime 2026-03-03T00:00Z -AwsRegion us-east-1 -AccountId 1*"] = static e => string.CompareOrdinal(Text(e, "eventTime"), "2026-03-03") >= 0 && Text(e, "awsRegion") == "us-east-1" && Text(e, "recipientAccountId") == "111122223333",
        ["-Denied -EventSource iam*, sts* -UserType IAMUser"] = static e => DeniedCodes.Contains(Text(e, "errorCode")) && Text(e, "eventSource")![..3] is "iam" or "sts" && Text(e, "userIdentity", "type") == "IAMUser",
    };

    public static TheoryData<string> Arguments => [.. Questions.Keys];

    [Theory]
    [MemberData(nameof(Arguments))]
    public void A_filter_gives_what_the_JSON_says(string arguments)
    {
        var found = fixture.Session.Run($"Search-TrailEvent -Path $a {arguments}", Repository.SampleLogs);

        var expected = Ids(Questions[arguments]).ToArray();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, found.Values("EventId").Cast<string>().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ci-deployer", 21)]
    [InlineData("arn:aws:iam::111122223333:user/automation/ci-deployer", 21)]
    [InlineData("AIDA54Q4TS2VNAEXAMPLE", 21)]
    public void A_principal_is_found_by_any_name(string principal, int count)
    {
        var found = fixture.Session.Run("Search-TrailEvent -Path $a -Principal $b -SourceIPAddress 198.51.100.77", Repository.SampleLogs, principal);

        Assert.Equal(count, found.Good().Count);
    }

    [Fact]
    public void A_roles_IAM_ARN_finds_its_sessions()
    {
        const string Role = "arn:aws:iam::444455556666:role/OrganizationAccountAccessRole";
        var expected = Ids(static e => Text(e, "userIdentity", "sessionContext", "sessionIssuer", "arn") == Role);

        Assert.Equal(expected, fixture.Session.Run("Search-TrailEvent -Path $a -Principal $b", Repository.SampleLogs, Role).Values("EventId").Cast<string>().Order(StringComparer.Ordinal));
    }

    private static string? Mfa(JsonElement e) => Text(e, "additionalEventData", "MFAUsed") switch
    {
        "Yes" => "true",
        "No" => "false",
        _ => Text(e, "userIdentity", "sessionContext", "attributes", "mfaAuthenticated"),
    };

    private static IEnumerable<string> Strings(JsonElement e, string name) => e.TryGetProperty(name, out var value) ? Strings(value) : [];

    private static IEnumerable<string> Strings(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(static member => Strings(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };
}
