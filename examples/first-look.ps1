# A first look at CloudTrail logs: an alarm says that somebody tried to stop the logging. Who, from where, and what else did they do?
param([string] $Path = "$PSScriptRoot/logs")

# As wide as the tables are, also where this goes into a file.
function Show-Result { $input | Out-String -Width 120 | Write-Host -NoNewline }

Write-Host '1. What is in these logs? The calls made most:'
Measure-TrailEvent -Path $Path -Property EventSource, EventName -Top 5 | Show-Result

Write-Host '2. Who touched the logging itself?'
$alarm = Search-TrailEvent -Path $Path -EventName StopLogging, DeleteTrail, PutEventSelectors -Ordered
$alarm | Show-Result

Write-Host '3. From there, what was changed?'
$addresses = $alarm.SourceIPAddress | Select-Object -Unique
Search-TrailEvent -Path $Path -SourceIPAddress $addresses -ReadOnly:$false -Ordered | Show-Result

Write-Host '4. Which callers came from there, and how often were they refused?'
Measure-TrailEvent -Path $Path -SourceIPAddress $addresses -Property UserName | Show-Result

Write-Host '5. The grant that opened the door, in full:'
$grant = Search-TrailEvent -Path $Path -Field @{ 'requestParameters.policyArn' = '*/AdministratorAccess' } -Ordered -First 1
Get-TrailEvent -Path $Path -EventId $grant.EventId | Show-Result

Write-Host '6. The same for a sheet, with the formulas that attackers leave in names made harmless:'
$file = Join-Path ([IO.Path]::GetTempPath()) "first-look-$PID.csv"
Search-TrailEvent -Path $Path -SourceIPAddress $addresses -Ordered | Export-TrailEvent -Path $file -Property EventTime, SessionName, EventName, Target -Force
Get-Content $file -Head 1
Get-Content $file -Tail 3
Remove-Item $file
