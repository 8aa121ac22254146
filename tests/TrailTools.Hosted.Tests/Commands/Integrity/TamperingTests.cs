using System.Globalization;
using System.Text.RegularExpressions;

namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>Each way of tampering is found, in the bucket and in a copy, and nothing else is; and the AWS CLI says the same of each file of which it says anything.</summary>
public sealed partial class TamperingTests(SignedBucketFixture fixture) : IClassFixture<SignedBucketFixture>
{
    public static TheoryData<string> Names => [.. Tamperings.All.Select(static one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task It_is_found_in_the_bucket_and_the_AWS_CLI_agrees(string name)
    {
        var tampering = Tamperings.All.Single(one => one.Name == name);
        using var place = new BucketProofPlace(fixture.Sandbox, fixture.Bucket);
        var chain = new TamperedChain(fixture, place);
        tampering.Do(chain);

        var findings = Findings("Test-TrailIntegrity -BucketName $b -IncludeValid @a");
        AssertFound(chain, tampering.Found, findings);

        var differing = 0;
        foreach (var (key, isValid) in await AskCliAsync(chain))
        {
            var (isKnown, isWrong) = (findings.Any(finding => finding.Key == key), findings.Any(finding => finding.Key == key && finding.Status != "Valid"));
            if (isKnown && isWrong == !isValid)
                continue;
            Assert.True(isKnown && isValid && tampering.CliDiffers is not null, $"The AWS CLI says that {key} is {(isValid ? "valid" : "invalid")}.");
            differing++;
        }

        Assert.Equal(tampering.CliDiffers is null ? 0 : 1, differing);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_found_in_a_copy(string name)
    {
        var tampering = Tamperings.All.Single(one => one.Name == name);
        using var place = new FolderProofPlace(fixture.Saved);
        var chain = new TamperedChain(fixture, place);
        tampering.Do(chain);

        AssertFound(chain, tampering.FoundSaved ?? tampering.Found, Findings("Test-TrailIntegrity $c -IncludeValid"));
    }

    private static void AssertFound(TamperedChain chain, string[] expected, List<Found> findings)
    {
        var wrong = findings.Where(static finding => finding.Status != "Valid").ToList();
        foreach (var (head, reason) in expected.SelectMany(line => Expand(chain, line)))
        {
            var found = wrong.Find(finding => $"{finding.Kind} {finding.Status} {finding.Key}" == head && finding.Reason.Contains(reason, StringComparison.Ordinal));
            Assert.True(found is not null, $"Not found: {head}: {reason}\nbut:\n{string.Join('\n', wrong)}");
            wrong.Remove(found);
        }

        Assert.True(wrong.Count == 0, $"Found besides:\n{string.Join('\n', wrong)}");
        Assert.True(findings.Count(static finding => finding is { Kind: "Digest", Status: "Valid" }) > 200);
        Assert.True(findings.Count(static finding => finding is { Kind: "LogFile", Status: "Valid" }) > 200);
    }

    /// <summary>The kind, status and key of each finding that a line stands for, with a part of its reason.</summary>
    private static IEnumerable<(string Head, string Reason)> Expand(TamperedChain chain, string line)
    {
        var (head, reason) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
        var match = Subject().Match(head);
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        string[] keys = match.Groups["what"].Value switch
        {
            "D" => [chain.Digest(hour)],
            "R" => [chain.Digest(hour).Replace("0000Z", "1500Z", StringComparison.Ordinal)],
            "L" => [chain.Logs(hour)[0]],
            "M" => chain.Logs(hour)[1..],
            "O" => [Tamperings.Other(chain.Logs(hour)[0])],
            "LL" => chain.Logs(hour),
            "DD" => [.. Enumerable.Range(hour, chain.Count - hour).Select(chain.Digest)],
            _ => [.. Enumerable.Range(hour, chain.Count - hour).SelectMany(chain.Logs)],
        };
        return keys.Select(key => ($"{match.Groups["start"].Value}{key}", reason));
    }

    private List<Found> Findings(string script)
        => [.. fixture.Session.Run(script, fixture.Sandbox.Connection, fixture.Bucket, fixture.Saved).Good().Select(static finding => new Found(
            finding.Properties["Kind"].Value.ToString()!, finding.Properties["Status"].Value.ToString()!, KeyOf((string)finding.Properties["Subject"].Value), (string)finding.Properties["Reason"].Value))];

    private static string KeyOf(string path) => path[path.IndexOf("AWSLogs", StringComparison.Ordinal)..];

    /// <summary>What the AWS CLI says of files around hour 0.</summary>
    private async Task<IEnumerable<(string Key, bool IsValid)>> AskCliAsync(TamperedChain chain)
    {
        var time = DateTimeOffset.ParseExact(Time().Match(chain.Digest(0)).Value, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        var said = await fixture.Cli.Run(
            "cloudtrail", "validate-logs", "--trail-arn", fixture.TrailArn, "--account-id", SignedBucketFixture.Member, "--verbose",
            "--start-time", Text(time.AddHours(-4)), "--end-time", Text(time.AddHours(3)));
        Assert.Contains("Results found for", said, StringComparison.Ordinal);
        return Said().Matches(said).Select(static match => (match.Groups["key"].Value, match.Groups["verdict"].Value == "valid"));
    }

    private static string Text(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<start>\w+ \w+ )(?<what>[A-Z]+)(?<hour>-?[0-9]+)$")]
    private static partial Regex Subject();

    [GeneratedRegex("[0-9]{8}T[0-9]{6}Z")]
    private static partial Regex Time();

    [GeneratedRegex(@"(?:Digest|Log) file\ts3://[^/\s]+/(?<key>\S+)\t(?<verdict>valid|INVALID)")]
    private static partial Regex Said();

    private sealed record Found(string Kind, string Status, string Key, string Reason);
}
