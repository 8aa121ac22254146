using TrailTools.Aws.Tests.Fakes;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Aws;

/// <summary>Whatever happens, no secret is told.</summary>
public class SecretTests
{
    private const string Splat = "$aws = @{ AccessKey = 'AKIDALICE'; SecretKey = $env:PROBE_SECRET; SessionToken = $env:PROBE_TOKEN; Region = 'eu-west-1'; EndpointUrl = $env:PROBE_URL }";

    /// <summary>As deep as errors in errors go; from there on it is the runtime's own reflection, by the hundred megabytes.</summary>
    private const int Depth = 4;

    private static readonly FakeAnswer RepeatsTheRequest = new(403, $"<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>The Canonical String should have been x-amz-security-token:{ProbeEndpoint.Token}</Message></Error></ErrorResponse>");

    public static TheoryData<string, string> Cases => new()
    {
        { "answers", "" },
        { "denies", "" },
        { "repeats", "" },
        { "answers", "-ProfileName nobody-of-that-name" },
        { "answers", "-Region 'no region'" },
        { "answers", "-NoSuchParameter 1" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task No_secret_reaches_a_transcript_an_error_a_line_or_CLIXML(string answer, string more)
    {
        using var endpoint = new ProbeEndpoint(answer: answer switch
        {
            "denies" => new FakeAnswer(403, "<ErrorResponse><Error><Code>AccessDenied</Code><Message>No.</Message></Error></ErrorResponse>"),
            "repeats" => RepeatsTheRequest,
            _ => null,
        });
        var folder = Directory.CreateTempSubdirectory("trailtools-test-");
        try
        {
            var told = await RunPwsh($$"""
                Start-Transcript '{{folder.FullName}}/transcript.txt'
                Import-Module '{{Path.Combine(Repository.Module, "TrailTools.psd1")}}', '{{ProbeEndpoint.ProbeDll}}'
                {{Splat}}
                {{(more.StartsWith("-Region", StringComparison.Ordinal) ? "$aws.Remove('Region')" : "")}}
                $out = try { Invoke-CloudProbe @aws {{more}} -BucketName logs -Verbose -Debug } catch { $_ }
                $out
                $out | Format-List * -Force
                $Error | Format-List * -Force
                $Error | ForEach-Object { $_.Exception | Format-List * -Force; $_.InvocationInfo | Format-List * -Force }
                $out | Export-Clixml '{{folder.FullName}}/out.xml' -Depth {{Depth}}
                $Error | Export-Clixml '{{folder.FullName}}/errors.xml' -Depth {{Depth}}
                Get-Error -Newest 5
                Stop-Transcript
                """, endpoint.Url);

            var files = folder.EnumerateFiles().ToDictionary(static file => file.Name, static file => File.ReadAllText(file.FullName));
            Assert.Equal(3, files.Count);
            Assert.True(more.Length > 0 || told.Contains("AWS credentials are those of the key of -AccessKey", StringComparison.Ordinal), told);
            foreach (var (name, text) in files.Append(new("console", told)))
            {
                Assert.False(text.Contains(ProbeEndpoint.Secret, StringComparison.Ordinal), $"The secret key stands in {name}: {Around(text, ProbeEndpoint.Secret)}");
                Assert.False(text.Contains(ProbeEndpoint.Token, StringComparison.Ordinal), $"The session token stands in {name}: {Around(text, ProbeEndpoint.Token)}");
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Around(string text, string part)
        => text.IndexOf(part, StringComparison.Ordinal) is >= 0 and var place ? text[Math.Max(0, place - 300)..place] : "";

    private static async Task<string> RunPwsh(string script, string url)
    {
        var pwsh = await ShellProcess.RunPwsh(["-Command", script], new Dictionary<string, string> { ["PROBE_SECRET"] = ProbeEndpoint.Secret, ["PROBE_TOKEN"] = ProbeEndpoint.Token, ["PROBE_URL"] = url });
        return pwsh.Output + pwsh.Errors;
    }
}
