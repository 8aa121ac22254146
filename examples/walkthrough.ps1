# From "nothing is recorded" to "who did that, from where, and what did the answer cost": on a play AWS of this machine, so without an account and a bill.
param([DateTimeOffset] $StartTime = [DateTimeOffset]::UtcNow.AddDays(-2))

$sandbox = Start-TrailSandbox -StartTime $StartTime
try {
    # How to connect, as AWS Tools for PowerShell has it. With a profile of your own, @{ ProfileName = 'audit' }, all of this runs on AWS.
    $aws = $sandbox.AwsParameters

    '1. What would be done for a trail that records everything?' | Out-Default
    $null = New-AuditTrail @aws -WhatIf

    '2. Do it. Logs are kept for 400 days, and nothing else in the bucket is touched:' | Out-Default
    $trail = New-AuditTrail @aws
    $trail | Set-LogRetention -Days 400 | Out-Default

    '3. Two days pass, and log files arrive. Is all well with the trail?' | Out-Default
    $sandbox.Advance('2d')
    Get-AuditTrail @aws | Out-Default
    $trail | Test-AuditTrail | Out-Default

    '4. An alarm: somebody tried to stop the logging. Who, and from where? The bucket knows:' | Out-Default
    $alarm = $trail | Search-TrailEvent -EventName StopLogging, DeleteTrail, PutEventSelectors -SummaryVariable summary
    $alarm | Out-Default

    '5. What did the answer cost?' | Out-Default
    "$($summary.Files) files, $($summary.Bytes) bytes, $($summary.Requests) requests, $($summary.Dollars) US dollars" | Out-Default

    '6. What else was changed from there?' | Out-Default
    $addresses = $alarm | ForEach-Object { $_.SourceIPAddress }
    $trail | Search-TrailEvent -SourceIPAddress $addresses -ReadOnly:$false -Ordered | Out-Default

    '7. And the grant that opened the door, from event history, which needs no trail:' | Out-Default
    Search-TrailEvent @aws -EventName AttachUserPolicy, AttachRolePolicy, PutUserPolicy -SourceIPAddress $addresses | Out-Default

    '8. The bucket grows beyond one machine. A table at Athena, with a place for results that is made too:' | Out-Default
    $table = $trail | New-TrailAthenaTable
    $table | Out-Default

    '9. The same question, the same objects, by Athena:' | Out-Default
    $table | Search-TrailEvent -StartTime $StartTime -EventName StopLogging, DeleteTrail, PutEventSelectors -Ordered | Out-Default

    '10. Anything else in SQL. What would it read and cost, what did it say, and what did it cost?' | Out-Default
    $sql = 'SELECT sourceipaddress, count(*) AS denied FROM cloudtrail_logs WHERE errorcode = ''AccessDenied'' AND day >= ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 5'
    $day = $StartTime.UtcDateTime.ToString('yyyy/MM/dd', [cultureinfo]::InvariantCulture)
    $table | Measure-TrailQuery $sql -Parameter $day | Out-Default
    $table | Invoke-TrailQuery $sql -Parameter $day | Out-Default
    Get-TrailQuery @aws | Where-Object Cost -GT 0 | Out-Default

    '11. And for those who work in sheets, all that came from there:' | Out-Default
    $csv = [IO.Path]::Combine([IO.Path]::GetTempPath(), "alarm-$([guid]::NewGuid()).csv")
    $table | Search-TrailEvent -StartTime $StartTime -SourceIPAddress $addresses -Ordered | Export-TrailEvent $csv -Property EventTime, UserName, EventName, AwsRegion, ErrorCode
    [IO.File]::ReadAllLines($csv)[0..4] | Out-Default
    [IO.File]::Delete($csv)
}
finally {
    Stop-TrailSandbox $sandbox
}
