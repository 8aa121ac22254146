using System.Diagnostics;
using System.IO.Compression;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>The same questions answered by jq, where it is on the machine.</summary>
public class JqTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private const string Every = "if type == \"array\" then .[] else . end | if .Records then .Records[] else . end";

    /// <summary>A folder, jq's question and ours.</summary>
    public static TheoryData<string, string, string> Questions
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var folder in (string[])["examples", "invictus/CloudTrail", "stratus/detonation-logs", "umccr-org/AWSLogs/o-abcd"])
            {
                data.Add(folder, "select(.eventName | startswith(\"Describe\"))", "-EventName Describe*");
                data.Add(folder, "select(.errorCode != null)", "-ErrorCode *");
                data.Add(folder, "select(.readOnly == false)", "-ReadOnly:$false");
                data.Add(folder, "select(.userIdentity.type == \"AssumedRole\")", "-UserType AssumedRole");
                data.Add(folder, "select(.requestParameters.bucketName? != null)", "-Field @{ 'requestParameters.bucketName' = '*' }");
                data.Add(folder, "select(.requestParameters.bucketName? == null)", "-Filter { $_.RequestParameters.bucketName -eq $null }");
                data.Add(folder, "select(tojson | test(\"administrator\"; \"i\"))", "-Match administrator");
                data.Add(folder, "select(.sourceIPAddress | endswith(\".amazonaws.com\") | not)", "-Filter { $_.SourceIPAddress -notlike '*.amazonaws.com' }");
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task Jq_says_the_same(string folder, string program, string arguments)
    {
        var logs = folder == "examples" ? Repository.SampleLogs : Repository.RequireSharedLogs(folder.Split('/'));
        var expected = await Jq($"{Every} | {program} | .eventID", logs);

        var found = fixture.Session.Run($"Search-TrailEvent $a -IncludeDuplicate {arguments}", logs).Values("EventId").Cast<string>();

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static async Task<string[]> Jq(string program, string folder)
    {
        var start = new ProcessStartInfo("jq", ["-r", program]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        Process? process = null;
        try
        {
            process = Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("jq is not on this machine.");
        }

        using (process)
        {
            var output = process!.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            foreach (var path in Directory.EnumerateFiles(folder, "*.json*", SearchOption.AllDirectories))
                await Feed(path, process.StandardInput.BaseStream);
            process.StandardInput.Close();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, process.ExitCode);
            return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }

    private static async Task Feed(string path, Stream input)
    {
        await using var stored = File.OpenRead(path);
        await using Stream plain = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        await plain.CopyToAsync(input);
    }
}
