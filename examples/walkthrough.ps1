# From "nothing is recorded" to "who did that, from where, and what did the answer cost": on a play AWS of this machine, so without an account and a bill.
param([DateTimeOffset] $StartTime = [DateTime]::UtcNow.Date.AddDays(-2))

# As wide as the tables are, also where this goes into a file.
function Show-Result { $input | Out-String -Width 120 | Write-Host -NoNewline }

$sandbox = Start-TrailSandbox -StartTime $StartTime
try {
    # How to connect, as AWS Tools for PowerShell has it. With a profile of your own, @{ ProfileName = 'audit' }, all of this runs on AWS.
    $aws = $sandbox.AwsParameters

    Write-Host '1. What would be done for a trail that records everything?'
    $null = New-AuditTrail @aws -WhatIf

    Write-Host '2. Do it. Logs are kept for 400 days, and nothing else in the bucket is touched:'
    $trail = New-AuditTrail @aws
    $trail | Set-LogRetention -Days 400 | Show-Result

    Write-Host '3. Two days pass, and log files arrive. Is all well with the trail?'
    $sandbox.Advance('2d')
    Get-AuditTrail @aws | Show-Result
    $trail | Test-AuditTrail | Show-Result

    Write-Host '4. An alarm: somebody tried to stop the logging. Who, and from where? The bucket knows:'
    $alarm = $trail | Search-TrailEvent -EventName StopLogging, DeleteTrail, PutEventSelectors -SummaryVariable summary
    $alarm | Show-Result

    Write-Host '5. What did the answer cost?'
    Write-Host "$($summary.Files) files, $($summary.Bytes) bytes, $($summary.Requests) requests, $($summary.Dollars) US dollars"

    Write-Host '6. What else was changed from there?'
    $addresses = $alarm.SourceIPAddress | Select-Object -Unique
    $trail | Search-TrailEvent -SourceIPAddress $addresses -ReadOnly:$false -Ordered | Show-Result

    Write-Host '7. And the grant that opened the door, from event history, which needs no trail:'
    Search-TrailEvent @aws -EventName AttachUserPolicy, AttachRolePolicy, PutUserPolicy -SourceIPAddress $addresses | Show-Result

    Write-Host '8. The bucket grows beyond one machine. A table at Athena, with a place for results that is made too:'
    $table = $trail | New-TrailAthenaTable
    $table | Show-Result

    Write-Host '9. The same question, the same objects, by Athena:'
    $table | Search-TrailEvent -StartTime $StartTime -EventName StopLogging, DeleteTrail, PutEventSelectors -Ordered | Show-Result

    Write-Host '10. Anything else in SQL. What would it read and cost, what did it say, and what did it cost?'
    $sql = 'SELECT sourceipaddress, count(*) AS denied FROM cloudtrail_logs WHERE errorcode = ''AccessDenied'' AND day >= ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 3'
    $day = $StartTime.UtcDateTime.ToString('yyyy/MM/dd', [cultureinfo]::InvariantCulture)
    $table | Measure-TrailQuery $sql -Parameter $day | Show-Result
    $table | Invoke-TrailQuery $sql -Parameter $day | Show-Result
    Get-TrailQuery @aws | Where-Object Cost -GT 0 | Show-Result

    Write-Host '11. And for those who work in sheets, all that came from there:'
    $csv = Join-Path ([IO.Path]::GetTempPath()) "alarm-$([guid]::NewGuid()).csv"
    $table | Search-TrailEvent -StartTime $StartTime -SourceIPAddress $addresses -Ordered | Export-TrailEvent $csv -Property EventTime, UserName, EventName, AwsRegion, ErrorCode
    Get-Content $csv -Head 5
    Remove-Item $csv
}
finally {
    Stop-TrailSandbox $sandbox
}
