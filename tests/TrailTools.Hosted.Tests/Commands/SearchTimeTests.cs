using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

public class SearchTimeTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    /// <summary>An event 90 minutes old, one 36 hours old, one 40 days old.</summary>
    private string Recent() => fixture.Write("recent.jsonl", string.Join('\n', new[] { TimeSpan.FromMinutes(90), TimeSpan.FromHours(36), TimeSpan.FromDays(40) }.Select(
        static age => $$"""{"eventVersion":"1.11","eventID":"{{age}}","eventTime":"{{DateTime.UtcNow - age:yyyy-MM-dd'T'HH:mm:ss'Z'}}"}""")));

    [Theory]
    [InlineData("-Last 1h", 0)]
    [InlineData("-Last 90s", 0)]
    [InlineData("-Last 2h", 1)]
    [InlineData("-Last 100m", 1)]
    [InlineData("-Last 2d", 2)]
    [InlineData("-Last 1d12h30m", 2)]
    [InlineData("-Last 60d", 3)]
    [InlineData("-Last 9w", 3)]
    [InlineData("-Last '2d'", 2)]
    [InlineData("-Last 02:00:00", 1)]
    [InlineData("-Last ([timespan]::FromDays(2))", 2)]
    [InlineData("-StartTime -2h", 1)]
    [InlineData("-StartTime '-2d'", 2)]
    [InlineData("-StartTime -2d -EndTime -2h", 1)]
    [InlineData("-EndTime -2h", 2)]
    [InlineData("-EndTime now", 3)]
    [InlineData("-StartTime now", 0)]
    [InlineData("-StartTime ([datetime]::Now.AddHours(-2))", 1)]
    [InlineData("-StartTime ([datetime]::UtcNow.AddHours(-2))", 1)]
    [InlineData("-StartTime ([datetimeoffset]::Now.AddDays(-2))", 2)]
    [InlineData("-StartTime ([datetime]::SpecifyKind([datetime]::Now.AddHours(-2), 'Unspecified'))", 1)]
    public void A_time_is_taken_on_a_command_line_a_splat_and_a_variable(string arguments, int count)
    {
        var path = Recent();
        var words = arguments.Split(' ', 2);
        var names = System.Text.RegularExpressions.Regex.Matches(arguments, @"-(?<name>Last|StartTime|EndTime) (?<value>\([^ ]*(?: '[^']*')?.*\)|[^ ]+)");
        var table = string.Join("; ", names.Select(static name => $"{name.Groups["name"].Value} = {Quoted(name.Groups["value"].Value)}"));

        Assert.Equal(count, fixture.Session.Run($"Search-TrailEvent $a {arguments}", path).Good().Count);
        Assert.Equal(count, fixture.Session.Run($"$splat = @{{ {table} }}; Search-TrailEvent $a @splat", path).Good().Count);
        if (names.Count == 1)
            Assert.Equal(count, fixture.Session.Run($"$value = {Quoted(words[1])}; Search-TrailEvent $a {words[0]} $value", path).Good().Count);
    }

    /// <summary>In a table or a variable PowerShell keeps of 2d only the number 2.</summary>
    [Theory]
    [InlineData("$last = 2d; Search-TrailEvent $a -Last $last")]
    [InlineData("$splat = @{ Last = 2d }; Search-TrailEvent $a @splat")]
    [InlineData("Search-TrailEvent $a -Last 2")]
    [InlineData("Search-TrailEvent $a -Last 2kb")]
    public void A_bare_number_is_refused_and_the_right_forms_are_named(string script)
    {
        var outcome = fixture.Session.Run(script, Recent());

        Assert.Equal("ParameterArgumentTransformationError", outcome.TerminatingId);
        Assert.Contains("'30d'", outcome.Terminating!.ToString(), StringComparison.Ordinal);
    }

    private static string Quoted(string value) => value[0] is '(' or '\'' ? value : $"'{value}'";

    [Fact]
    public void EventTime_compares_with_dates_of_any_kind()
    {
        var path = fixture.Write("noon.json", """{"eventVersion":"1.11","eventID":"a","eventTime":"2026-03-04T12:00:00Z"}""");

        Assert.Equal(
            ["True", "True", "True", "False"],
            fixture.Session.Run("""
                $e = Search-TrailEvent $a
                $e.EventTime -eq [datetimeoffset]'2026-03-04T21:00:00+09:00'
                $e.EventTime -eq [datetime]::new(2026, 3, 4, 12, 0, 0, [DateTimeKind]::Utc).ToLocalTime()
                $e.EventTime.LocalDateTime -eq [datetime]::new(2026, 3, 4, 12, 0, 0, [DateTimeKind]::Utc).ToLocalTime()
                $e.EventTime -gt [datetime]::Now
                """, path).Good().Select(static truth => truth.ToString()));
    }
}
