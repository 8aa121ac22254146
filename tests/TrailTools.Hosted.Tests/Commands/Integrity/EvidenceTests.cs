using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>Export-TrailEvidence and Test-TrailEvidence.</summary>
public sealed class EvidenceTests(SignedBucketFixture fixture) : IClassFixture<SignedBucketFixture>, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-evidence-");

    private string Case => Path.Combine(_folder.FullName, "case.zip");

    private string Log => fixture.Logs.First(static logs => logs.Length > 1)[0];

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Search-TrailEvent -BucketName $b -AwsRegion eu-west-1 -AccountId 444455556666 @a", true)]
    [InlineData("Search-TrailEvent -Path $c -AwsRegion eu-west-1 -AccountId 444455556666", false)]
    public void Events_come_with_their_files_and_what_proves_them(string search, bool isOnline)
    {
        var made = Assert.Single(Run($"{search} -SummaryVariable summary -First 30 | Export-TrailEvidence $d @a -Question 'What went on?'").Good());
        var manifest = Read("manifest.json");
        var files = manifest["files"]!.AsArray().Select(static file => file!.AsObject()).ToList();

        Assert.Equal(Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Case))).ToLowerInvariant(), made.Properties["Sha256"].Value);
        Assert.Equal((30L, 0L, true), ((long)made.Properties["Events"].Value, (long)made.Properties["Problems"].Value, (bool)made.Properties["IsComplete"].Value));
        Assert.Equal(30, Lines("records.jsonl").Count(static line => JsonNode.Parse(line)!["event"]!["eventID"] is not null));
        Assert.Equal("What went on?", (string)manifest["question"]!);
        Assert.Equal(isOnline ? "arn:aws:iam::111122223333:user/admin" : null, (string?)manifest["caller"]);
        var logs = files.Where(static file => (string)file["kind"]! == "log").ToList();
        Assert.NotEmpty(logs);
        Assert.All(logs, file => Assert.Equal(File.ReadAllBytes(Path.Combine(fixture.Saved, (string)file["name"]!)), Bytes((string)file["name"]!)));
        Assert.All(logs, file => Assert.Equal(isOnline, file["eTag"] is not null));
        Assert.Contains(files, static file => (string)file["kind"]! == "digest");
        Assert.Contains(files, static file => (string)file["kind"]! == "metadata");
        Assert.Contains(files, static file => (string)file["kind"]! == "key");
        Assert.All(JsonNode.Parse(Bytes("findings.json"))!.AsArray(), static finding => Assert.Equal("Valid", (string)finding!["status"]!));
        Assert.Equal([true], Run($"Test-TrailEvidence $d -Sha256 {made.Properties["Sha256"].Value} -Quiet").Good().Select(static truth => truth.BaseObject));
    }

    [Fact]
    public void Extracted_it_proves_its_log_files()
    {
        Run("[IO.Path]::Combine($c, $e) | Export-TrailEvidence $d").Good();
        var extracted = Path.Combine(_folder.FullName, "extracted");
        ZipFile.ExtractToDirectory(Case, extracted);

        var findings = fixture.Session.Run("Test-TrailIntegrity $a -IncludeValid", extracted).Good();
        Assert.Contains(findings, finding => (finding.Properties["Status"].Value.ToString(), ((string)finding.Properties["Subject"].Value)[(extracted.Length + 1)..]) == ("Valid", Log));
        Assert.DoesNotContain(findings, static finding => finding.Properties["Status"].Value.ToString() is "Invalid" or "Unverifiable" or "Unsigned");
    }

    [Fact]
    public void What_is_tampered_with_is_told()
    {
        using var place = new FolderProofPlace(fixture.Saved);
        place.Write(Log, new ProofFile(SignedBucketFixture.Gzip("""{"Records":[]}"""u8.ToArray()), new Dictionary<string, string>()));

        var made = Assert.Single(Run("[IO.Path]::Combine($c, $e) | Export-TrailEvidence $d").Good());
        Assert.Equal(1L, made.Properties["Problems"].Value);
        Assert.Equal(["Invalid"], JsonNode.Parse(Bytes("findings.json"))!.AsArray().Select(static finding => (string)finding!["status"]!).Where(static status => status != "Valid"));
    }

    [Theory]
    [InlineData("changed", "Invalid")]
    [InlineData("taken out", "Missing")]
    [InlineData("put in", "Unsigned")]
    [InlineData("twice", "Invalid")]
    [InlineData("larger", "Invalid")]
    public void A_changed_zip_file_is_found(string what, string status)
    {
        Run("[IO.Path]::Combine($c, $e) | Export-TrailEvidence $d").Good();
        using (var zip = ZipFile.Open(Case, ZipArchiveMode.Update))
        {
            var bytes = what == "larger" ? new byte[1 << 20] : new byte[3];
            if (what is "changed" or "taken out" or "larger")
                zip.GetEntry(Log)!.Delete();
            if (what != "taken out")
            {
                using var into = zip.CreateEntry(what == "put in" ? "../../evil" : Log).Open();
                into.Write(bytes);
            }
        }

        Assert.Equal([status], Run("Test-TrailEvidence $d").Good().Select(static finding => finding.Properties["Status"].Value.ToString()));
        Assert.Equal([false], Run("Test-TrailEvidence $d -Quiet").Good().Select(static truth => truth.BaseObject));
    }

    [Fact]
    public void Another_zip_file_is_not_that_one()
        => Assert.Equal(["Invalid"], Run("$made = [IO.Path]::Combine($c, $e) | Export-TrailEvidence $d; Test-TrailEvidence $d -Sha256 ('0' * 64)").Good().Select(static finding => finding.Properties["Status"].Value.ToString()));

    [Fact]
    public void What_is_no_evidence_is_an_error()
    {
        File.WriteAllText(Case, "no zip");
        Assert.Equal(["EvidenceNotZip"], Run("Test-TrailEvidence $d").ErrorIds);
        File.Delete(Case);
        using (var zip = ZipFile.Open(Case, ZipArchiveMode.Create))
        using (var into = zip.CreateEntry("manifest.json").Open())
            into.Write("""{"format":"TrailTools evidence 1","files":[null]}"""u8);
        Assert.Equal(["EvidenceFormat"], Run("Test-TrailEvidence $d").ErrorIds);
        Assert.Equal("EvidenceExists", Run("[IO.Path]::Combine($c, $e) | Export-TrailEvidence $d").TerminatingId);
        File.Delete(Case);
        Assert.Equal("EvidenceEmpty", Run("@() | Export-TrailEvidence $d").TerminatingId);
        Assert.Equal("EvidenceInputUnknown", Run("5 | Export-TrailEvidence $d").TerminatingId);
        Assert.Empty(_folder.EnumerateFiles());
    }

    private TrailTools.Hosted.Tests.Hosting.Outcome Run(string script) => fixture.Session.Run(script, fixture.Sandbox.Connection, fixture.Bucket, fixture.Saved, Case, Log);

    private JsonObject Read(string name) => JsonNode.Parse(Bytes(name))!.AsObject();

    private string[] Lines(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private byte[] Bytes(string name)
    {
        using var zip = ZipFile.OpenRead(Case);
        using var from = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        from.CopyTo(bytes);
        return bytes.ToArray();
    }
}
