using System.Collections;
using TrailTools.Hosted.Tests.Faults;
using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox;
using TrailTools.Sandbox.Organizations;

namespace TrailTools.Hosted.Tests.Commands.Trails;

/// <summary>New-AuditTrail -Organization, asked by those who may and those who may not.</summary>
public sealed class OrganizationTrailTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private const string Management = "111122223333";
    private const string Delegated = "444455556666";
    private const string Member = "777788889999";
    private static readonly SandboxOrganization Ready = new("o-exampleorgid", Management) { Members = [Delegated, Member], DelegatedAdministrators = [Delegated] };

    [Theory]
    [InlineData(Management)]
    [InlineData(Delegated)]
    public void Its_administrators_make_a_trail_of_the_management_account_once(string account)
    {
        using var sandbox = Start(Ready);

        var made = Assert.Single(Run(sandbox, account, "New-AuditTrail @a -Organization").Good());
        Assert.Equal((true, true, Management), (made.Properties["IsOrganizationTrail"].Value, made.Properties["IsLogging"].Value, made.Properties["AccountId"].Value));
        Assert.Contains($"/AWSLogs/{Ready.Id}/*", SandboxState.Read(sandbox.Folder!).Things[(string)made.Properties["BucketName"].Value], StringComparison.Ordinal);

        sandbox.Server.Journal.Clear();
        var again = Assert.Single(Run(sandbox, account, "New-AuditTrail @a -Organization").Good());
        Assert.Empty(sandbox.Server.Journal.Writes);
        Assert.Equal(made.Properties["TrailArn"].Value, again.Properties["TrailArn"].Value);
        Assert.Equal([true], Run(sandbox, account, "Test-AuditTrail @a -Quiet").Good().Select(static truth => truth.BaseObject));
    }

    [Theory]
    [InlineData("no trust", Management, "OrganizationTrust", "aws organizations enable-aws-service-access --service-principal cloudtrail.amazonaws.com")]
    [InlineData("billing only", Management, "OrganizationFeatures", "aws organizations enable-all-features")]
    [InlineData("ready", Member, "OrganizationDenied", "aws cloudtrail register-organization-delegated-admin --member-account-id 777788889999")]
    [InlineData("none", Management, "OrganizationMissing", "aws organizations create-organization")]
    public void What_is_not_enabled_is_said_and_not_done(string state, string account, string id, string command)
    {
        using var sandbox = Start(state switch
        {
            "no trust" => Ready with { TrustedServices = [] },
            "billing only" => Ready with { HasAllFeatures = false },
            "none" => null,
            _ => Ready,
        });

        var outcome = Run(sandbox, account, "New-AuditTrail @a -Organization");

        Assert.Equal(id, outcome.TerminatingId);
        Assert.Contains(command, outcome.Terminating!.Exception.Message, StringComparison.Ordinal);
        Assert.Empty(sandbox.Server.Journal.Writes);
    }

    private LogSandbox Start(SandboxOrganization? organization)
        => new(new SandboxOptions { Folder = Directory.CreateDirectory(Path.Combine(fixture.Folder.FullName, Path.GetRandomFileName())).FullName, Accounts = [Management, Delegated, Member], Organization = organization });

    private Outcome Run(LogSandbox sandbox, string account, string script)
    {
        var caller = sandbox.Server.Accounts.Single(one => one.Id == account);
        return fixture.Session.Run(script, new Hashtable(sandbox.Connection) { ["AccessKey"] = caller.AccessKey, ["SecretKey"] = caller.SecretKey });
    }
}
