<#
.SYNOPSIS
Writes yesterday's activity of root users into a CSV file, and says by its exit code what came of it: what a scheduled job runs each night.

.DESCRIPTION
Exit codes: 0 root did nothing. 1 it did, and the file says what. 2 some logs are missing or could not be read; the file has what was found:
run it again later. 3 nothing could be asked.

.EXAMPLE
examples/nightly.ps1 -Source @{ BucketName = 'my-trail-logs'; ProfileName = 'audit' } -OutFile root.csv
#>
param(
    # Where the events are, as Search-TrailEvent's parameters: @{ Path = './logs' }, @{ TrailName = 'management-events'; Region = 'eu-west-1' }...
    [Parameter(Mandatory)] [hashtable] $Source,

    # The file to write; one that is there is replaced, so that a second run is as good as the first.
    [Parameter(Mandatory)] [string] $OutFile,

    # The day, from midnight to midnight UTC.
    [DateTime] $Day = [DateTime]::UtcNow.Date.AddDays(-1)
)

# Whatever fails ends a runbook, unless it says otherwise.
$ErrorActionPreference = 'Stop'
$start = [DateTimeOffset]::new($Day.Date.Ticks, [TimeSpan]::Zero)
$end = $start.AddDays(1)

# What AWS does in root's name (invokedBy) is no one's login.
$question = @{ UserType = 'Root'; Filter = { $_.UserIdentity.invokedBy -notlike '*' -and $_.EventType -ne 'AwsServiceEvent' } }

# One broken file among thousands is an error of its own: it is kept for later, and the others are read.
$patience = @{ ErrorAction = 'SilentlyContinue'; ErrorVariable = 'skipped' }

try {
    Search-TrailEvent @Source @question @patience -StartTime $start -EndTime $end -SummaryVariable summary |
        Export-TrailEvent -Path $OutFile -Force
}
catch {
    [Console]::Error.WriteLine("$($_.FullyQualifiedErrorId): $_")
    exit 3
}

"$($summary.EventsMatched) events of root on $($start.ToString('yyyy-MM-dd')): $OutFile"
$gaps = @($skipped | ForEach-Object { "$_" })
if ($null -eq $summary.CompleteTo) { $gaps += 'No delivery is there that tells how far the logs reach.' }
elseif ($summary.CompleteTo -lt $end) { $gaps += "Deliveries can be counted on up to $($summary.CompleteTo.ToString('u')) only." }

$gaps | ForEach-Object { [Console]::Error.WriteLine($_) }
if ($gaps) { exit 2 }
if ($summary.EventsMatched) { exit 1 }
exit 0
