using System.Text.Json;
using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

public class GetAndExportTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    private string Target(string name) => Path.Combine(fixture.Folder.FullName, name);

    [Fact]
    public void An_event_is_got_by_its_id_with_its_whole_record()
    {
        var expected = Samples.Events[0];

        var found = Assert.Single(fixture.Session.Run("Get-TrailEvent $a -EventId $b", Repository.SampleLogs, Samples.Text(expected, "eventID")).Good());

        Assert.Equal("TrailTools.TrailEvent#Full", found.TypeNames[0]);
        Assert.True(JsonElement.DeepEquals(expected, JsonDocument.Parse((string)found.Properties["RawJson"].Value).RootElement));
    }

    [Fact]
    public void An_id_that_is_not_there_is_one_error_and_no_wildcard()
    {
        var outcome = fixture.Session.Run("Get-TrailEvent $a -EventId '*', $b", Repository.SampleLogs, Samples.Text(Samples.Events[0], "eventID"));

        Assert.Single(outcome.Output);
        Assert.Equal(["EventNotFound"], outcome.ErrorIds);
        Assert.Equal("*", outcome.Errors[0].TargetObject);
    }

    [Fact]
    public void What_is_hidden_is_reached_by_name_and_is_no_column()
    {
        var found = fixture.Session.Run("Search-TrailEvent $a -First 1", Repository.SampleLogs).Good()[0];

        Assert.DoesNotContain(found.Properties, static property => property.Name is "Source" or "RawJson" or "IsRebuilt");
        Assert.NotNull(found.Properties["Source"].Value);
        Assert.Equal("TLSv1.3", fixture.Session.Run("(Search-TrailEvent $a -Field @{ 'tlsDetails.tlsVersion' = '*' } -First 1).Get('tlsDetails.tlsVersion')", Repository.SampleLogs).Good()[0].ToString());
    }

    [Fact]
    public void JSON_Lines_read_back_are_the_same_events()
    {
        var path = Target("all.jsonl");

        var before = fixture.Session.Run("Search-TrailEvent $a -IncludeDuplicate | Export-TrailEvent $b; Search-TrailEvent $a -IncludeDuplicate | ForEach-Object { $_.RawJson }", Repository.SampleLogs, path).Good();
        var after = fixture.Session.Run("Search-TrailEvent $b -IncludeDuplicate | ForEach-Object { $_.RawJson }", null, path).Good();

        Assert.Equal(before.Select(static line => line.ToString()), after.Select(static line => line.ToString()));
        Assert.Equal(before.Select(static line => line.ToString()), File.ReadLines(path));
    }

    [Fact]
    public void CSV_has_a_row_an_event_and_harmless_cells()
    {
        var path = Target("story.csv");

        fixture.Session.Run("Search-TrailEvent $a -SourceIPAddress 198.51.100.77 | Export-TrailEvent -Path $b -Property EventTime, SessionName, requestParameters.roleSessionName, ReadOnly", Repository.SampleLogs, path).Good();

        var lines = File.ReadAllLines(path);
        Assert.Equal("EventTime,SessionName,requestParameters.roleSessionName,ReadOnly", lines[0]);
        Assert.Equal(52, lines.Length);
        Assert.Contains(lines, static line => line.Contains(",'=1+1,", StringComparison.Ordinal));
        Assert.All(lines.Skip(1), static line => Assert.Matches(@"\A2026-03-04T\d\d:\d\d:\d\dZ,[^=]", line));
    }

    [Fact]
    public void CSV_has_all_properties_if_none_are_named()
    {
        var path = Target("all.csv");

        var names = fixture.Session.Run("$e = Search-TrailEvent $a -First 1; $e | Export-TrailEvent $b; $e.psobject.Properties | ForEach-Object { $_.Name }", Repository.SampleLogs, path).Good();

        Assert.Equal(string.Join(',', names.Select(static name => name.ToString()).Where(static name => name is not ("Source" or "RawJson" or "IsRebuilt"))), File.ReadLines(path).First());
    }

    [Theory]
    [InlineData("none.csv", "EventTime,", 1)]
    [InlineData("none.jsonl", "", 0)]
    public void Nothing_found_makes_a_file_all_the_same(string name, string start, int lines)
    {
        var path = Target(name);

        fixture.Session.Run("Search-TrailEvent $a -EventName NoSuchName | Export-TrailEvent $b", Repository.SampleLogs, path).Good();

        Assert.Equal(lines, File.ReadAllLines(path).Length);
        Assert.StartsWith(start, File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_replaced_by_Force_alone()
    {
        var path = fixture.Write("mine.csv", "precious");

        Assert.Equal("ExportFileExists", fixture.Session.Run("Search-TrailEvent $a -First 1 | Export-TrailEvent $b", Repository.SampleLogs, path).TerminatingId);
        Assert.Equal("precious", File.ReadAllText(path));
        fixture.Session.Run("Search-TrailEvent $a -First 1 | Export-TrailEvent $b -Force", Repository.SampleLogs, path).Good();
        Assert.StartsWith("EventTime,", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatIf_makes_nothing_and_PassThru_gives_the_file()
    {
        var path = Target("passed.csv");

        Assert.Empty(fixture.Session.Run("Search-TrailEvent $a -First 1 | Export-TrailEvent $b -PassThru -WhatIf", Repository.SampleLogs, path).Good());
        Assert.False(File.Exists(path));
        Assert.Equal(path, fixture.Session.Run("Search-TrailEvent $a -First 1 | Export-TrailEvent $b -PassThru", Repository.SampleLogs, path).Good()[0].Properties["FullName"].Value);
    }

    [Fact]
    public void What_breaks_off_leaves_nothing_behind()
    {
        var folder = Directory.CreateDirectory(Target("broken-off")).FullName;

        Assert.NotNull(fixture.Session.Run("Search-TrailEvent $a | ForEach-Object { if ($_.EventName -eq 'CreateUser') { throw 'off' }; $_ } | Export-TrailEvent $b", Repository.SampleLogs, Path.Combine(folder, "a.csv")).Terminating);
        Assert.Equal("InputNotTrailEvent", fixture.Session.Run("1 | Export-TrailEvent $b", null, Path.Combine(folder, "a.csv")).TerminatingId);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }

    [Theory]
    [InlineData("a.txt", "", "ExportFormatUnknown")]
    [InlineData("a", "", "ExportFormatUnknown")]
    [InlineData("a.jsonl", "-Property EventName", "ExportProperty")]
    [InlineData("a.csv", "-Property EvntName", "FieldUnknown")]
    [InlineData("no/such/folder/a.csv", "", "ExportFileUnwritable")]
    [InlineData("", "", "ExportFormatUnknown")]
    public void A_wrong_argument_ends_it(string name, string arguments, string id)
        => Assert.Equal(id, fixture.Session.Run($"Search-TrailEvent $a -First 1 | Export-TrailEvent $b {arguments}", Repository.SampleLogs, Target(name)).TerminatingId);

    [Fact]
    public void Format_goes_before_the_suffix()
    {
        var path = Target("format.txt");

        fixture.Session.Run("Search-TrailEvent $a -First 1 | Export-TrailEvent $b -Format JsonLines", Repository.SampleLogs, path).Good();

        Assert.StartsWith("{\"eventVersion\"", File.ReadAllText(path), StringComparison.Ordinal);
    }
}
