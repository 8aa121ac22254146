using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands;

public class FilterBlockTests(SessionFixture fixture) : IClassFixture<SessionFixture>
{
    /// <summary>Blocks that mean the same to -Filter and to Where-Object.</summary>
    public static TheoryData<string> Blocks =>
    [
        "$_.EventName -eq 'createuser'",
        "$_.EventName -ceq 'createuser' -or $_.EventName -ceq 'CreateUser'",
        "$_.EventName -ne 'AssumeRole'",
        "$_.EventName -like 'Delete*' -and $_.UserIdentity.type -ne 'AWSService'",
        "$_.EventName -clike 'delete*' -or $_.EventName -cnotlike 'D*'",
        "$_.EventName -notlike '*e*'",
        "$_.EventName -match '^(Create|Delete)(User|Role)$'",
        "$_.EventName -cmatch '^create'",
        "$_.EventName -notmatch 'e'",
        "$_.EventName -in 'CreateUser', 'deleteuser', 'AttachUserPolicy'",
        "$_.EventName -cin @('CreateUser', 'attachuserpolicy')",
        "$_.EventName -notin 'AssumeRole', 'Decrypt'",
        "'CreateUser', 'AttachUserPolicy' -contains $_.EventName",
        "'AssumeRole', 'Decrypt' -notcontains $_.EventName",
        "'CreateUser' -eq $_.EventName",
        "$_.ReadOnly -eq $false",
        "-not $_.ReadOnly",
        "!$_.ErrorCode",
        "$_.ErrorCode",
        "$_.ErrorCode -eq $null",
        "$null -ne $_.ErrorCode",
        "$_.ErrorCode -and $_.ReadOnly",
        "$_.ErrorCode -xor $_.ReadOnly",
        "($_.ErrorCode -or $_.EventName -eq 'CreateUser') -and -not ($_.UserType -eq 'AWSService')",
        "$_.RequestParameters.maxResults -gt 50",
        "$_.RequestParameters.maxResults -eq 100",
        "50 -lt $_.RequestParameters.maxResults",
        "$_.EventTime -ge $time",
        "$_.EventTime -lt $time",
        "$_.EventTime -gt $local",
        "$_.Resources.ARN -like 'arn:aws:s3:::*'",
        "$_.UserIdentity.sessionContext.sessionIssuer.userName -eq 'OrganizationAccountAccessRole'",
        "$_.useridentity.SESSIONCONTEXT.sessionissuer.username -eq 'OrganizationAccountAccessRole'",
        "$_.EventName -in $names",
        "$_.EventName -eq $name",
        "$_.SourceIPAddress -eq $alarm.SourceIPAddress",
        "$PSItem.EventName -eq $name",
        "$_.RequestParameters.'bucketName' -like 'acme-*'",
        "$true",
        "$_.MfaAuthenticated -eq $true",
    ];

    public static TheoryData<string, string, string> Refused => new()
    {
        { "Get-Date", "FilterRefused", "Get-Date" },
        { "$_.EventName.ToUpper() -eq 'X'", "FilterRefused", "$_.EventName.ToUpper()" },
        { "$_.EventName -eq (Get-Date)", "FilterRefused", "Get-Date" },
        { "$_.EventName -replace 'a','b' -eq 'x'", "FilterRefused", "$_.EventName -replace 'a','b'" },
        { "$_.EventName -eq \"a$x\"", "FilterRefused", "\"a$x\"" },
        { "$_.EventName -eq [string]'x'", "FilterRefused", "[string]'x'" },
        { "$_.EventName -is [string]", "FilterRefused", "-is" },
        { "$_.EventName -eq $(1)", "FilterRefused", "$(1)" },
        { "$_.EventName -eq 'a'; $_.EventName -eq 'b'", "FilterRefused", ";" },
        { "param($x) $_.EventName -eq $x", "FilterRefused", "param($x)" },
        { "$_.EventName -eq 'a' | Out-Null", "FilterRefused", "Out-Null" },
        { "", "FilterRefused", "" },
        { "$_.EvntName -eq 'a'", "FieldUnknown", "$_.EvntName" },
        { "$_.Nothing.deep -eq 'a'", "FieldUnknown", "$_.Nothing.deep" },
        { "$_.EventName -eq $unset", "FilterVariableUnset", "GetNewClosure" },
        { "$_.EventTime -gt '2026-03-04'", "FilterTimeZone", "'2026-03-04'" },
        { "$_.EventName -gt 'a'", "FilterOrder", "-gt" },
        { "$_.EventName -match '('", "PatternInvalid", "(" },
        { "$_.EventName -eq $_.EventSource", "FilterRefused", "$_.EventSource" },
        { "1 -eq 1", "FilterRefused", "1" },
    };

    [Theory]
    [MemberData(nameof(Blocks))]
    public void A_block_means_what_Where_Object_means(string block)
    {
        const string Variables = "$names = 'CreateUser', 'StopLogging'; $name = 'CreateUser'; $alarm = @{ SourceIPAddress = '198.51.100.77' }; $time = [datetimeoffset]'2026-03-04T03:00Z'; $local = [datetime]'2026-03-04T03:00'";
        var all = fixture.Session.Run($"{Variables}; Search-TrailEvent $a | Where-Object {{ {block} }}", Repository.SampleLogs).Values("EventId");

        Assert.Equal(all, fixture.Session.Run($"{Variables}; Search-TrailEvent $a -Filter {{ {block} }}", Repository.SampleLogs).Values("EventId"));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_read_is_refused_before_any_file_is_opened_and_points_at_the_place(string block, string id, string place)
    {
        var outcome = fixture.Session.Run($"Search-TrailEvent /no/such/folder -Filter {{ {block} }}");

        Assert.Equal(id, outcome.TerminatingId);
        Assert.Contains(place, outcome.Terminating!.ToString(), StringComparison.Ordinal);
        Assert.Empty(outcome.Errors);
    }

    /// <summary>Where a missing field differs from PowerShell's $null: every operator is false of it but the negated ones.</summary>
    [Theory]
    [InlineData("$_.ErrorCode -like '*'", false)]
    [InlineData("$_.ErrorCode -lt 5", false)]
    [InlineData("$_.ErrorCode -match ''", false)]
    [InlineData("$_.ErrorCode -notlike '*'", true)]
    [InlineData("$_.ErrorCode -ne 'x'", true)]
    [InlineData("$_.ErrorCode -notin 'x'", true)]
    [InlineData("$_.ErrorCode -notmatch ''", true)]
    public void A_missing_field_passes_negated_operators_only(string block, bool isFound)
    {
        var path = fixture.Write("missing.json", """{"eventVersion":"1.11","eventID":"a"}""");

        Assert.Equal(isFound ? 1 : 0, fixture.Session.Run($"Search-TrailEvent $a -Filter {{ {block} }}", path).Good().Count);
    }

    [Fact]
    public void Places_in_arrays_and_names_in_brackets_are_read()
    {
        Assert.NotEmpty(fixture.Session.Run("Search-TrailEvent $a -Filter { $_.Resources[0].ARN -like 'arn:aws:s3:::*' }", Repository.SampleLogs).Good());
        Assert.NotEmpty(fixture.Session.Run("Search-TrailEvent $a -Filter { $_.RequestParameters['bucketName'] -like 'acme-*' }", Repository.SampleLogs).Good());
    }

    /// <summary>PowerShell compares "100" with 50 as texts; here a text that reads as a number is one.</summary>
    [Fact]
    public void A_text_that_reads_as_a_number_compares_as_one()
    {
        var path = fixture.Write("number.json", """{"eventVersion":"1.11","eventID":"a","requestParameters":{"n":"100"}}""");

        Assert.Single(fixture.Session.Run("Search-TrailEvent $a -Filter { $_.RequestParameters.n -gt 50 }", path).Good());
    }

    [Fact]
    public void Variables_are_given_outright()
    {
        Assert.Single(fixture.Session.Run("$n = 'DeleteTrail'; Search-TrailEvent $a -Filter { $_.EventName -eq $n } -FilterVariable @{ n = 'StopLogging' }", Repository.SampleLogs).Good());
        Assert.Equal("FilterVariableUnset", fixture.Session.Run("$n = 'x'; Search-TrailEvent $a -Filter { $_.EventName -eq $n } -FilterVariable @{ m = 1 }", Repository.SampleLogs).TerminatingId);
    }

    [Fact]
    public void Variables_come_from_where_the_block_is_written()
    {
        const string Script = """
            $module = New-Module -Name Wrapper {
                $inModule = 'StopLogging'
                function Find-Stop { param($Path) Search-TrailEvent $Path -Filter { $_.EventName -eq $inModule } }
                function Find-Any { param($Path, [scriptblock] $Filter) Search-TrailEvent $Path -Filter $Filter }
            }
            $inScript = 'DeleteTrail'
            function Find-Local { $local = 'CreateUser'; Search-TrailEvent $a -Filter { $_.EventName -eq $local } }
            (Find-Stop $a).EventName
            (Find-Any $a { $_.EventName -eq $inScript }.GetNewClosure()).EventName
            (Find-Local).EventName
            """;

        Assert.Equal(["StopLogging", "DeleteTrail", "CreateUser"], fixture.Session.Run(Script, Repository.SampleLogs).Good().Select(static name => name.ToString()));
    }

    [Fact]
    public void Null_and_empty_in_a_block_are_asked_for_not_dropped()
    {
        var path = fixture.Write("empty.json", """{"eventVersion":"1.11","eventID":"a","errorCode":""}{"eventVersion":"1.11","eventID":"b"}""");

        Assert.Equal(["a"], fixture.Session.Run("Search-TrailEvent $a -Filter { $_.ErrorCode -eq '' }", path).Values("EventId"));
        Assert.Equal(["b"], fixture.Session.Run("Search-TrailEvent $a -Filter { $_.ErrorCode -eq $null }", path).Values("EventId"));
    }
}
