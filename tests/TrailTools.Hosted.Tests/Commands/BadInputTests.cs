using System.IO.Compression;
using System.Text;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

/// <summary>Each bad file is one error with its id and the file as target, and the rest of the search goes on.</summary>
public sealed class BadInputTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private const string Good = """{"Records":[{"eventVersion":"1.11","eventID":"good","eventTime":"2026-03-04T12:00:00Z"}]}""";

    /// <summary>Files by their names and contents, with the error that each is.</summary>
    private static readonly Dictionary<string, (byte[] Content, string? Id)> Files = new()
    {
        ["truncated.json.gz"] = (Gzip(Good)[..30], "LogFileGzip"),
        ["garbage-behind.json.gz"] = ([.. Gzip(Good), .. "garbage"u8], "LogFileGzip"),
        ["cut.json"] = (Encoding.UTF8.GetBytes(Good[..40]), "LogFileJson"),
        ["empty.json"] = ([], "LogFileEmpty"),
        ["array.json"] = ("[]"u8.ToArray(), null),
        ["object.json"] = ("{}"u8.ToArray(), "LogFileNotCloudTrail"),
        ["page.json"] = ("<html>"u8.ToArray(), "LogFileNotCloudTrail"),
        ["bomb.json.gz"] = (Gzip(Good + new string(' ', 3_000_000)), "LogFileTooLarge"),
        ["odd [1]?*\nname.json"] = (Encoding.UTF8.GetBytes(Good.Replace("good", "odd", StringComparison.Ordinal)), null),
        ["deep.json"] = (Encoding.UTF8.GetBytes($$"""{"eventVersion":"1.11","eventID":"deep","requestParameters":{{string.Concat(Enumerable.Repeat("""{"a":""", 10_000))}}1{{new string('}', 10_000)}}}"""), null),
        ["wrong.json"] = ("""{"eventVersion":1.11,"eventID":"wrong","eventTime":"noon","eventName":5,"userIdentity":"me","readOnly":"perhaps","requestParameters":[],"resources":{}}"""u8.ToArray(), null),
        ["twice.json"] = ("""{"eventVersion":"1.11","eventID":"twice","eventName":"first","eventName":"second"}"""u8.ToArray(), null),
        ["invalid-utf8.json"] = ([.. """{"eventVersion":"1.11","eventID":"utf8","userAgent":"a"""u8, 0xc3, 0x28, .. "\"}"u8], null),
    };

    private string Folder()
    {
        foreach (var (name, (content, _)) in Files)
            fixture.Write($"bad/{name}", content);
        fixture.Write("bad/zz-good.json", Good);
        return Path.Combine(fixture.Folder.FullName, "bad");
    }

    [Fact]
    public void Each_bad_file_is_one_error_and_the_rest_goes_on()
    {
        var outcome = fixture.Session.Run("$found = Search-TrailEvent -LiteralPath $a -MaxPlainSize 1MB -SummaryVariable s -IncludeDuplicate; $found; $s", Folder());

        var expected = Files.Where(static file => file.Value.Id is not null).Select(static file => $"{file.Key} {file.Value.Id}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, outcome.Errors.Select(static error => $"{Path.GetFileName((string)error.TargetObject)} {error.FullyQualifiedErrorId.Split(',')[0]}").Order(StringComparer.Ordinal));
        Assert.Equal(["deep", "good", "good", "good", "odd", "twice", "utf8", "wrong"], outcome.Output.SkipLast(1).Select(static found => (string)found.Properties["EventId"].Value).Order(StringComparer.Ordinal));
        Assert.Equal((long)expected.Count(), outcome.Output[^1].Properties["Skipped"].Value);
        Assert.Contains("not UTF-8", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_of_wrong_kinds_reads_as_far_as_it_can()
    {
        var found = Assert.Single(fixture.Session.Run("Search-TrailEvent $a", fixture.Write("wrong.json", Files["wrong.json"].Content)).Good());

        Assert.Null(found.Properties["EventTime"].Value);
        Assert.Equal("5", found.Properties["EventName"].Value);
        Assert.Null(found.Properties["ReadOnly"].Value);
        Assert.Null(found.Properties["Resources"].Value);
        Assert.Equal("me", found.Properties["UserIdentity"].Value);
        Assert.Equal("[]", found.Properties["RequestParameters"].Value.ToString());
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Deep_nesting_costs_no_stack_whatever_is_asked(string open, string close)
    {
        var deep = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));
        var path = fixture.Write("nested.json", $$"""{"eventVersion":"1.11","eventID":"nested","userIdentity":{{deep}},"requestParameters":{{deep}},"resources":[{{deep}}],"eventName":{{deep}}}""");
        var csv = Path.Combine(fixture.Folder.FullName, $"nested-{open.Length}.csv");

        Assert.Equal(deep, fixture.Session.Run("(Search-TrailEvent $a).RequestParameters.ToString()", path).Good()[0].ToString());
        Assert.Single(fixture.Session.Run("Search-TrailEvent $a -ResourceName x, * -Principal * -Filter { $_.RequestParameters.a.a.a -or $_.Resources } -Field @{ 'requestParameters.a' = '*' }; Search-TrailEvent $a -Match nested -Failed:$false", path).Good());
        fixture.Session.Run("$e = Search-TrailEvent $a; $e.psobject.Properties | ForEach-Object { $_.Value }; $e | Export-TrailEvent $b; $e | Measure-TrailEvent -Property RequestParameters, Target, UserName", path, csv).Good();
        Assert.Equal(2, File.ReadLines(csv).Count());
    }

    [Fact]
    public void A_regular_expression_that_takes_too_long_is_one_error_a_record()
    {
        var path = fixture.Write("slow.jsonl", $$"""
            {"eventVersion":"1.11","eventID":"slow","userAgent":"{{new string('a', 60)}}!"}
            {"eventVersion":"1.11","eventID":"quick","userAgent":"a"}
            """);

        var outcome = fixture.Session.Run("""Search-TrailEvent $a -Match '"(?=a)(a|aa|aaa)+"'""", path);

        Assert.Equal(["quick"], outcome.Output.Select(static found => found.Properties["EventId"].Value));
        Assert.Equal(["PatternTimeout"], outcome.ErrorIds);
        Assert.Equal($"{path}#1", outcome.Errors[0].TargetObject);
    }

    [Fact]
    public void Events_without_a_time_are_left_out_by_a_time_range_with_a_word()
    {
        var outcome = fixture.Session.Run("Search-TrailEvent $a -StartTime 2020-01-01", fixture.Write("wrong.json", Files["wrong.json"].Content));

        Assert.Empty(outcome.Good());
        Assert.Contains("1 event(s) have no readable eventTime", Assert.Single(outcome.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_string_of_300_MB_is_told_and_not_held()
    {
        var path = Path.Combine(fixture.Folder.FullName, "huge.json.gz");
        using (var gzip = new GZipStream(File.Create(path), CompressionLevel.Fastest))
        {
            gzip.Write("""{"Records":[{"eventVersion":"1.11","eventID":"first"},{"eventVersion":"1.11","userAgent":" """u8);
            var block = Enumerable.Repeat((byte)'x', 1_000_000).ToArray();
            for (var i = 0; i < 300; i++)
                gzip.Write(block);
            gzip.Write("\"}]}"u8);
        }

        var before = GC.GetTotalAllocatedBytes();
        var outcome = fixture.Session.Run("Search-TrailEvent $a", path);

        Assert.Equal("first", Assert.Single(outcome.Output).Properties["EventId"].Value);
        Assert.Equal(["LogRecordTooLarge"], outcome.ErrorIds);
        Assert.True(GC.GetTotalAllocatedBytes() - before < 600_000_000, $"{GC.GetTotalAllocatedBytes() - before:N0} bytes");
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_one_error()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Whoever runs this may read everything.");
        var path = fixture.Write("denied/a.json", Good);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.None);

        Assert.Equal(["LogFileDenied"], fixture.Session.Run("Search-TrailEvent $a", path).ErrorIds);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_one_error()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "This file that opens and cannot be read is Linux's.");

        Assert.Equal(["LogFileUnreadable"], fixture.Session.Run("Search-TrailEvent /proc/self/mem").ErrorIds);
    }

    [Fact]
    public void Links_that_go_round_are_read_once_and_links_to_nowhere_are_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a right there.");
        var file = fixture.Write("links/a/b/log.json", Good);
        Directory.CreateSymbolicLink(Path.Combine(fixture.Folder.FullName, "links/a/b/up"), Path.Combine(fixture.Folder.FullName, "links"));
        File.CreateSymbolicLink(Path.Combine(fixture.Folder.FullName, "links/gone.json"), "/no/such/file.json");

        var outcome = fixture.Session.Run("Search-TrailEvent $a -IncludeDuplicate", Path.Combine(fixture.Folder.FullName, "links"));

        Assert.Single(outcome.Output);
        Assert.Equal("LogFileMissing", Assert.Single(outcome.ErrorIds));
        Assert.True(File.Exists(file));
    }

    [Fact]
    public void A_folder_that_vanishes_while_it_is_read_is_one_error_a_file()
    {
        const int Count = 2000;
        for (var i = 0; i < Count; i++)
            fixture.Write($"vanish/{i:0000}.json", Good.Replace("good", $"{i}", StringComparison.Ordinal));

        var outcome = fixture.Session.Run(
            "$folder = [IO.Path]::Combine($a, 'vanish'); Search-TrailEvent $folder | ForEach-Object { if ([IO.Directory]::Exists($folder)) { [IO.Directory]::Delete($folder, $true) }; $_ }",
            fixture.Folder.FullName);

        Assert.Equal(Count, outcome.Output.Count + outcome.Errors.Count);
        Assert.Equal(["LogFileMissing"], outcome.ErrorIds.Distinct());
    }

    [Fact]
    public void A_real_broken_file_gives_what_is_before_the_break()
    {
        var folder = Repository.RequireSharedLogs("opensearch-catalog");

        var outcome = fixture.Session.Run("Search-TrailEvent $a", Path.Combine(folder, "broken-array.json"));

        Assert.Equal(2, outcome.Output.Count);
        Assert.Equal(["LogFileJson"], outcome.ErrorIds);
    }

    [Theory]
    [InlineData("-Path /no/such/file", "PathNotFound")]
    [InlineData("-LiteralPath /no/such/file", "PathNotFound")]
    [InlineData("-Path /no/such/*.json", "PathNotFound")]
    [InlineData("-Path variable:a", "PathNotFileSystem")]
    [InlineData("-Path nodrive:/a", "PathNotFound")]
    public void A_path_that_is_not_there_is_one_error(string arguments, string id)
    {
        var outcome = fixture.Session.Run($"Search-TrailEvent {arguments}");

        Assert.Equal([id], outcome.ErrorIds);
        Assert.NotNull(Assert.Single(outcome.Errors).TargetObject);
    }

    [Theory]
    [InlineData("", "SourceMissing")]
    [InlineData("/none -First 1 -Newest 1", "FirstAndNewest")]
    [InlineData("/none -Descending", "DescendingAlone")]
    [InlineData("/none -SourceIPAddress 10.0.0.0/33", "AddressRangeInvalid")]
    [InlineData("/none -SourceIPAddress 10.0.0.256/24", "AddressRangeInvalid")]
    [InlineData("/none -StartTime now -EndTime yesterday", "TimeRangeInvalid")]
    [InlineData("/none -Last 2h -StartTime yesterday", "TimeRangeInvalid")]
    [InlineData("/none -Field @{ evntName = 'x' }", "FieldUnknown")]
    [InlineData("/none -Field @{ 'a..b' = 'x' }", "FieldUnknown")]
    [InlineData("/none -Field @{ EventName = $null }", "FilterValueEmpty")]
    [InlineData("/none -Field @{ EventName = '' }", "FilterValueEmpty")]
    [InlineData("/none -Field @{ EventName = @() }", "FilterValueEmpty")]
    [InlineData("/none -Field @{ EventName = 'x', $null }", "FilterValueEmpty")]
    [InlineData("/none -Field @{ EventName = { } }", "FilterValueRefused")]
    [InlineData("/none -Match '('", "PatternInvalid")]
    [InlineData("/none -EventName $null", "ParameterArgumentValidationError")]
    [InlineData("/none -EventName ''", "ParameterArgumentValidationError")]
    [InlineData("/none -EventName @()", "ParameterArgumentValidationError")]
    [InlineData("/none -EventName 'a', ''", "ParameterArgumentValidationError")]
    [InlineData("/none -Match ''", "ParameterArgumentValidationError")]
    [InlineData("/none -Filter $null", "ParameterArgumentValidationError")]
    [InlineData("/none -Field $null", "ParameterArgumentValidationError")]
    [InlineData("/none -Field @{}", "ParameterArgumentValidationError")]
    [InlineData("/none -StartTime $null", "ParameterArgumentTransformationError")]
    [InlineData("/none -StartTime 04.03.2026", "ParameterArgumentTransformationError")]
    [InlineData("/none -StartTime 5", "ParameterArgumentTransformationError")]
    [InlineData("/none -Last 30", "ParameterArgumentTransformationError")]
    [InlineData("/none -Last 1y", "ParameterArgumentTransformationError")]
    [InlineData("/none -Last 1kb", "ParameterArgumentTransformationError")]
    [InlineData("/none -Last 0s", "ParameterArgumentTransformationError")]
    [InlineData("/none -Last ''", "ParameterArgumentTransformationError")]
    [InlineData("/none -First 0", "ParameterArgumentValidationError")]
    [InlineData("/none -MaxPlainSize 0", "ParameterArgumentValidationError")]
    [InlineData("/none -Path ''", "ParameterArgumentValidationError")]
    public void A_wrong_argument_ends_the_search_before_any_file_is_opened(string arguments, string id)
    {
        var outcome = fixture.Session.Run($"Search-TrailEvent {(arguments.Contains("-Path", StringComparison.Ordinal) ? arguments[6..] : arguments)}");

        Assert.Equal(id, outcome.TerminatingId);
        Assert.Empty(outcome.Errors);
    }

    private static byte[] Gzip(string text)
    {
        using var stored = new MemoryStream();
        using (var gzip = new GZipStream(stored, CompressionLevel.Optimal))
            gzip.Write(Encoding.UTF8.GetBytes(text));
        return stored.ToArray();
    }
}
