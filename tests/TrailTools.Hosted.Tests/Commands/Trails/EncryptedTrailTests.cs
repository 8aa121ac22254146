using TrailTools.Hosted.Tests.Hosting;
using TrailTools.Sandbox.Keys;

namespace TrailTools.Hosted.Tests.Commands.Trails;

/// <summary>New-AuditTrail -KmsKeyId, with a key whose policy fits and one whose does not.</summary>
public sealed class EncryptedTrailTests(SessionFixture fixture) : IClassFixture<SessionFixture>, IDisposable
{
    private const string Key = "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
    private const string Fitting = """{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["kms:GenerateDataKey*","kms:DescribeKey"],"Resource":"*"}""";
    private const string OfOwner = """{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"kms:*","Resource":"*"}""";

    private readonly LogSandbox _sandbox = new();

    [Theory]
    [InlineData(Key)]
    [InlineData("1234abcd-12ab-34cd-56ef-1234567890ab")]
    public void A_key_that_CloudTrail_may_use_encrypts_and_a_second_run_changes_nothing(string name)
    {
        PutKey(Fitting);

        Run("New-AuditTrail @a -KmsKeyId $b", name).Good();
        Assert.Equal([Key], Run("Get-AuditTrail @a").Values("KmsKeyId"));

        _sandbox.Server.Journal.Clear();
        Run("New-AuditTrail @a -KmsKeyId $b", name).Good();

        Assert.Empty(_sandbox.Server.Journal.Writes);
        Assert.Equal([true], Run("Test-AuditTrail @a -Quiet").Good().Select(static truth => truth.BaseObject));
    }

    [Fact]
    public void A_policy_that_does_not_fit_is_told_with_what_to_add_and_with_that_it_fits()
    {
        PutKey(OfOwner);

        var outcome = Run("New-AuditTrail @a -KmsKeyId $b", Key);
        Assert.Equal("KmsKeyUnusable", outcome.TerminatingId);
        Assert.Empty(Run("Get-AuditTrail @a").Good());

        var told = outcome.Terminating!.Exception.Message;
        PutKey($"{OfOwner},{told[told.IndexOf('{', StringComparison.Ordinal)..(told.LastIndexOf('}') + 1)]}");
        Assert.Equal([Key], Run("New-AuditTrail @a -KmsKeyId $b", Key).Values("KmsKeyId"));
    }

    [Fact]
    public void A_key_that_is_not_there_is_told()
        => Assert.Equal("KmsKeyUnusable", Run("New-AuditTrail @a -KmsKeyId alias/none").TerminatingId);

    public void Dispose() => _sandbox.Dispose();

    private void PutKey(string statements) => _sandbox.Server.Keys.Put(new SandboxKey(Key, $$"""{"Version":"2012-10-17","Statement":[{{statements}}]}"""));

    private Outcome Run(string script, object? argument = null) => fixture.Session.Run(script, _sandbox.Connection, argument);
}
