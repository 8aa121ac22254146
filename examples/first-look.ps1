# A first look at CloudTrail logs: an alarm says that somebody tried to stop the logging. Who, from where, and what else did they do?
param([string] $Path = "$PSScriptRoot/logs")

'1. What is in these logs? The calls made most:' | Out-Default
Measure-TrailEvent -Path $Path -Property EventSource, EventName -Top 5 | Out-Default

'2. Who touched the logging itself?' | Out-Default
$alarm = Search-TrailEvent -Path $Path -EventName StopLogging, DeleteTrail, PutEventSelectors -Ordered
$alarm | Out-Default

'3. From there, what was changed?' | Out-Default
$addresses = $alarm | ForEach-Object { $_.SourceIPAddress }
Search-TrailEvent -Path $Path -SourceIPAddress $addresses -ReadOnly:$false -Ordered | Out-Default

'4. Which callers came from there, and how often were they refused?' | Out-Default
Measure-TrailEvent -Path $Path -SourceIPAddress $addresses -Property UserName | Out-Default

'5. The grant that opened the door, in full:' | Out-Default
$grant = Search-TrailEvent -Path $Path -Field @{ 'requestParameters.policyArn' = '*/AdministratorAccess' } -Ordered -First 1
Get-TrailEvent -Path $Path -EventId $grant.EventId | Out-Default

'6. The same for a sheet, with the formulas that attackers leave in names made harmless:' | Out-Default
$file = [IO.Path]::Combine([IO.Path]::GetTempPath(), "first-look-$PID.csv")
Search-TrailEvent -Path $Path -SourceIPAddress $addresses -Ordered | Export-TrailEvent -Path $file -Property EventTime, SessionName, EventName, Target -Force
[IO.File]::ReadAllLines($file)[0, -3, -2, -1] | Out-Default
[IO.File]::Delete($file)
