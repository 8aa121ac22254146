using System.Text.Json;
using CsCheck;
using TrailTools.Diagnostics;
using TrailTools.Trails.Policies;

namespace TrailTools.Core.Tests.Trails.Policies;

public class PolicyMergerTests
{
    private static readonly TrailGrant Grant = new("arn:aws:cloudtrail:eu-west-1:111122223333:trail/t", "logs", null);
    private static readonly IReadOnlyList<PolicyStatement> Wanted = TrailStatements.Of(Grant);

    public static IEnumerable<TheoryDataRow> Documented => Cases.Read("trail-policies");

    [Theory]
    [MemberData(nameof(Documented))]
    public void Statements_are_as_aws_documents_them(string arn, string prefix, string organization, string place, string expected)
    {
        var grant = new TrailGrant(arn, "logs", prefix == "-" ? null : prefix) { OrganizationId = organization == "-" ? null : organization };
        using var json = JsonDocument.Parse(PolicyMerger.Merge(null, [.. TrailStatements.Of(grant), TrailStatements.TlsOnly(grant)], "logs"));

        var found = json.RootElement;
        foreach (var part in place.Split('/'))
            found = int.TryParse(part, out var index) ? found[index] : found.GetProperty(part);
        Assert.Equal(expected, found.ValueKind == JsonValueKind.String ? found.GetString() : found.GetRawText());
    }

    [Theory]
    [InlineData("""{"Statement":[]}""", """{"Statement":[#]}""")]
    [InlineData("""{ "Statement" : [ ] , "Id":"x"}""", """{ "Statement" : [# ] , "Id":"x"}""")]
    [InlineData("""{"Statement":[{"Sid":"a"}]}""", """{"Statement":[{"Sid":"a"},#]}""")]
    [InlineData("{\"Version\":\"2008-10-17\",\n \"Statement\": [ {\"Sid\":\"\\u00e4 ]}\"} ,\r\n{} \t] }\n", "{\"Version\":\"2008-10-17\",\n \"Statement\": [ {\"Sid\":\"\\u00e4 ]}\"} ,\r\n{},# \t] }\n")]
    [InlineData("""{"Statement": {"Sid":"ä","Resource":["Statement"]} }""", """{"Statement": [{"Sid":"ä","Resource":["Statement"]},#] }""")]
    [InlineData("""{"Other":{"Statement":[]},"Statement":[{}]}""", """{"Other":{"Statement":[]},"Statement":[{},#]}""")]
    public void Ours_go_behind_those_of_others(string existing, string expected)
        => Assert.Equal(expected.Replace("#", string.Join(',', Wanted.Select(StatementWriter.Write)), StringComparison.Ordinal), PolicyMerger.Merge(existing, Wanted, "logs"));

    [Theory]
    [InlineData("")]
    [InlineData("<Error><Code>NoSuchBucket</Code></Error>")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"statement":[]}""")]
    [InlineData("""{"Statement":[],"Statement":[]}""")]
    [InlineData("""{"Statement":"x"}""")]
    [InlineData("""{"Statement":[{},1]}""")]
    [InlineData("""{"Statement":[{}]} x""")]
    [InlineData("""{"Statement":[{}]""")]
    [InlineData("""{"Statement":[{},]}""")]
    [InlineData("""{"Statement":[{}/* */]}""")]
    public void What_is_no_policy_is_not_overwritten(string existing)
    {
        var error = Assert.Throws<TrailException>(() => PolicyMerger.Merge(existing, Wanted, "logs"));

        Assert.Equal(("PolicyUnreadable", "logs"), (error.Id, error.Subject));
    }

    [Fact]
    public void What_is_no_text_is_not_overwritten()
        => Assert.Equal("PolicyUnreadable", Assert.Throws<TrailException>(static () => PolicyMerger.Merge("{\"Statement\":[{\"Sid\":\"" + (char)0xd800 + "\"}]}", Wanted, "logs")).Id);

    [Fact]
    public void What_is_said_already_is_not_said_again()
    {
        var once = PolicyMerger.Merge("""{"Statement":[]}""", Wanted, "logs");

        Assert.Same(once, PolicyMerger.Merge(once, Wanted, "logs"));
    }

    [Theory]
    [InlineData("\"s3:GetBucketAcl\"", "[\"s3:GetBucketAcl\",\"s3:ListBucket\"]")]
    [InlineData("\"s3:PutObject\"", "\"s3:putobject\"")]
    [InlineData("\"cloudtrail.amazonaws.com\"", "[\"config.amazonaws.com\",\"cloudtrail.amazonaws.com\"]")]
    [InlineData("\"arn:aws:cloudtrail:eu-west-1:111122223333:trail/t\"", "[\"arn:aws:cloudtrail:eu-west-1:111122223333:trail/a\",\"arn:aws:cloudtrail:eu-west-1:111122223333:trail/t\"]")]
    [InlineData("aws:SourceArn", "aws:sourcearn")]
    [InlineData("\"StringEquals\":{\"aws:SourceArn\"", "\"ArnLike\":{\"aws:SourceArn\"")]
    [InlineData("\"Sid\":\"AWSCloudTrailWrite20150319\",", "")]
    public void A_policy_that_fits_in_another_writing_stays_as_it_is(string ours, string theirs)
    {
        var policy = PolicyMerger.Merge(null, Wanted, "logs").Replace(ours, theirs, StringComparison.Ordinal);

        Assert.Contains(theirs, policy, StringComparison.Ordinal);
        Assert.Same(policy, PolicyMerger.Merge(policy, Wanted, "logs"));
    }

    [Theory]
    [InlineData("\"Allow\"", "\"Deny\"")]
    [InlineData("\"aws:SourceArn\":\"arn:aws:cloudtrail:eu-west-1:111122223333:trail/t\"", "\"aws:SourceArn\":\"arn:aws:cloudtrail:eu-west-1:111122223333:trail/u\"")]
    [InlineData("\"Condition\"", "\"Ignored\"")]
    [InlineData("\"Action\"", "\"NotAction\"")]
    [InlineData("cloudtrail.amazonaws.com", "config.amazonaws.com")]
    [InlineData("AWSLogs", "awslogs")]
    [InlineData("\"StringEquals\":{", "\"StringEquals\":{\"aws:PrincipalOrgID\":\"o-1\",")]
    [InlineData("\"StringEquals\"", "\"StringNotEquals\"")]
    public void A_statement_that_says_less_does_not_count(string ours, string theirs)
    {
        var policy = PolicyMerger.Merge(null, Wanted, "logs").Replace(ours, theirs, StringComparison.Ordinal);
        var merged = PolicyMerger.Merge(policy, Wanted, "logs");

        Assert.NotEqual(policy, merged);
        Assert.Same(merged, PolicyMerger.Merge(merged, Wanted, "logs"));
    }

    [Fact]
    public void Several_trails_share_a_bucket_under_names_of_their_own()
    {
        var policy = (string?)null;
        foreach (var trail in (string[])["t", "u", "v"])
            policy = PolicyMerger.Merge(policy, TrailStatements.Of(Grant with { TrailArn = Grant.TrailArn[..^1] + trail }), "logs");

        var names = PolicyText.Parse(policy!, "logs").Statements.Select(static statement => statement.Sid).ToList();
        Assert.Equal(6, names.Distinct().Count());
        Assert.Contains("AWSCloudTrailWrite20150319No3", names);
    }

    [Fact]
    public void A_policy_that_gets_too_long_is_told()
    {
        var full = $$"""{"Statement":[{"Sid":"{{new string('x', PolicyMerger.MaxLength - 100)}}"}]}""";

        Assert.Equal("PolicyTooLong", Assert.Throws<TrailException>(() => PolicyMerger.Merge(full, Wanted, "logs")).Id);
        Assert.Same(full, PolicyMerger.Merge(full, [], "logs"));
    }

    [Fact]
    public void Whatever_others_wrote_stays_in_its_order_and_twice_is_as_once() => RandomPolicies.Policy.Sample(static random =>
    {
        var merged = PolicyMerger.Merge(random.Text, Wanted, "logs");

        var at = 0;
        foreach (var piece in random.Pieces)
        {
            at = merged.IndexOf(piece, at, StringComparison.Ordinal);
            Assert.True(at >= 0, piece);
            at += piece.Length;
        }

        Assert.Equal(random.Text, merged.Replace("," + string.Join(',', Added(merged)), "", StringComparison.Ordinal).Replace(string.Join(',', Added(merged)), "", StringComparison.Ordinal));
        Assert.Same(merged, PolicyMerger.Merge(merged, Wanted, "logs"));
    });

    private static IEnumerable<string> Added(string merged)
        => JsonDocument.Parse(merged).RootElement.GetProperty("Statement").EnumerateArray().TakeLast(Wanted.Count).Select(static statement => statement.GetRawText());
}
