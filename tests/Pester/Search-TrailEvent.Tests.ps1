BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    $module = "$root/out/TrailTools"
    Import-Module $module -Force
    $logs = "$root/examples/logs"
    $grant = Search-TrailEvent $logs -EventName AttachUserPolicy -First 1

    # This PowerShell's program: pwsh, or dotnet with pwsh.dll.
    $pwsh, $first = [Environment]::ProcessPath, @()
    if ((Split-Path $pwsh -LeafBase) -eq 'dotnet') { $first = @("$PSHOME/pwsh.dll") }

    # Runs a script block in a process of its own, with variables of the environment set.
    function Invoke-Pwsh([scriptblock] $Script, [hashtable] $Environment = @{}, [object[]] $Arguments = @()) {
        $before = @{}
        foreach ($name in $Environment.Keys) {
            $before[$name] = [Environment]::GetEnvironmentVariable($name)
            [Environment]::SetEnvironmentVariable($name, $Environment[$name])
        }
        try { & $pwsh @first -NoProfile -NonInteractive -Command $Script -Args $Arguments }
        finally { foreach ($name in $before.Keys) { [Environment]::SetEnvironmentVariable($name, $before[$name]) } }
    }
}

Describe 'Export-Csv' {
    BeforeAll {
        $csv = "$TestDrive/events.csv"
        Search-TrailEvent $logs | Export-Csv $csv
        $rows = Import-Csv $csv
    }

    It 'has a row an event and a column a property' {
        $rows.Count | Should -Be @(Search-TrailEvent $logs).Count
        $names = $rows[0].psobject.Properties.Name
        $names[0..4] | Should -Be 'EventTime', 'EventName', 'EventSource', 'UserName', 'Target'
        $names.Count | Should -Be 29
        ($names | Sort-Object -Unique).Count | Should -Be 29
    }

    It 'has no cell that says System.' {
        Get-Content $csv | Where-Object { $_ -match '"System\.' } | Should -BeNullOrEmpty
    }

    It 'has times as ISO 8601 with Z' {
        $rows.EventTime | Where-Object { $_ -cnotmatch '^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$' } | Should -BeNullOrEmpty
    }

    It 'has compact JSON in one cell' {
        $row = $rows | Where-Object EventId -EQ $grant.EventId
        $row.RequestParameters | Should -Be '{"userName":"svc-backup-sync","policyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}'
        ($row.UserIdentity | ConvertFrom-Json).userName | Should -Be 'ci-deployer'
    }

}

Describe 'Every culture and time zone' {
    BeforeAll {
        # What users make of events, as text.
        $told = {
            Import-Module $args[0]
            $events = Search-TrailEvent $args[1] -First 400
            $events | ConvertTo-Csv
            $events | Select-Object -First 20 | ConvertTo-Json -WarningAction SilentlyContinue
            $events | Sort-Object EventTime, EventId | ForEach-Object EventId
            $events | Group-Object EventTime | ForEach-Object Name
            $events | Select-Object -First 20 | Format-Table | Out-String -Width 120
        }
        $here = @(& $told $module $logs)
    }

    It 'gives the same CSV, JSON, order, groups and table in <culture> in <zone>' -ForEach @(
        @{ culture = 'de-DE'; zone = 'Asia/Tokyo' }, @{ culture = 'ja-JP'; zone = 'America/New_York' }
    ) {
        $there = (Invoke-Pwsh -Environment @{ TZ = $zone } -Arguments $module, $logs, $culture, "$told" -Script {
            [cultureinfo]::CurrentCulture = $args[2]
            @(& ([scriptblock]::Create($args[3])) $args[0] $args[1]) -join "`0"
        }) -split "`0"
        $here.Count | Should -BeGreaterThan 1000
        $there.Count | Should -Be $here.Count
        @(0..($here.Count - 1) | Where-Object { $there[$_] -cne $here[$_] } | ForEach-Object { $there[$_] }) | Should -BeNullOrEmpty
    }
}

Describe 'ConvertTo-Json' {
    It 'loses nothing at its default depth' {
        $json = $grant | ConvertTo-Json -WarningAction SilentlyContinue | ConvertFrom-Json
        $json.RequestParameters.policyArn | Should -Be 'arn:aws:iam::aws:policy/AdministratorAccess'
        $json.psobject.Properties.Name | Should -Not -Contain 'RawJson'
        $json.psobject.Properties.Name | Should -Not -Contain 'Source'
    }

    It 'writes what it cuts off as JSON text' {
        $deep = Search-TrailEvent $logs -EventName RunInstances -Succeeded -SourceIPAddress 198.51.100.77
        $cut = ($deep | ConvertTo-Json -Depth 1 -WarningAction SilentlyContinue | ConvertFrom-Json).ResponseElements.instancesSet
        ($cut | ConvertFrom-Json).items.Count | Should -Be 2
    }

    It 'writes the moment of EventTime in ISO 8601' {
        $grant | ConvertTo-Json -WarningAction SilentlyContinue | Should -Match '"EventTime": "2026-03-04T02:47:21\+00:00"'
    }
}

Describe 'Format-List and Format-Table' {
    It 'shows JSON text' {
        $text = $grant | Format-List | Out-String -Width 300
        $text | Should -Match 'RequestParameters +: \{"userName":"svc-backup-sync"'
        $text | Should -Match 'EventTime +: 2026-03-04 02:47:21Z'
    }

    It 'has the default columns' {
        ($grant | Out-String -Width 120) -split "`n" | Where-Object { $_ -match 'Time +Who +Event +Target +From +Region +Result' } | Should -HaveCount 1
    }

    It 'shows no control characters that a caller chose' {
        Set-Content "$TestDrive/hostile.json" '{"eventVersion":"1.11","eventName":"a\u001b[2Jb","userAgent":"x\u0007"}'
        $text = Search-TrailEvent "$TestDrive/hostile.json" | Format-List | Out-String
        $text | Should -Match ([regex]::Escape("a$([char]0xfffd)[2Jb"))
    }
}

Describe 'Where-Object, Sort-Object, Group-Object, Select-Object' {
    It 'compares times with Get-Date in <zone>' -ForEach @(@{ zone = 'Asia/Tokyo' }, @{ zone = 'America/New_York' }) {
        Invoke-Pwsh -Environment @{ TZ = $zone } -Arguments $module, $logs -Script {
            Import-Module $args[0]
            $local = (Get-Date '2026-03-04T02:47:21Z')
            @(Search-TrailEvent $args[1] -EventName AttachUserPolicy | Where-Object { $_.EventTime -eq $local }).Count
            @(Search-TrailEvent $args[1] -EventName AttachUserPolicy -StartTime $local -EndTime $local.AddSeconds(1)).Count
            @(Search-TrailEvent $args[1] -EventName AttachUserPolicy -Filter { $_.EventTime -ge $local }).Count
            @(Search-TrailEvent $args[1] | Where-Object EventTime -GT (Get-Date)).Count
        } | Should -Be 1, 1, 1, 0
    }

    It 'sorts and groups by time' {
        $events = Search-TrailEvent $logs -SourceIPAddress 198.51.100.77
        ($events | Sort-Object EventTime).EventTime | Should -Be (Search-TrailEvent $logs -SourceIPAddress 198.51.100.77 -Ordered).EventTime
        ($events | Group-Object { $_.EventTime.Date }).Count | Should -Be 51
    }

    It 'reaches what is hidden by name alone' {
        ($grant | Select-Object RawJson).RawJson | Should -BeLike '{"eventVersion"*'
        ($grant | Select-Object *).psobject.Properties.Name | Should -Not -Contain 'RawJson'
    }

    It 'ends the scan at Select-Object -First' {
        Search-TrailEvent $logs -SummaryVariable summary | Select-Object -First 5 | Should -HaveCount 5
        $summary.Files | Should -BeLessThan 90
    }

    It 'takes what Get-ChildItem and Select-Object give' {
        @(Get-ChildItem $logs -Recurse -File | Search-TrailEvent -EventName StopLogging).Count | Should -Be 1
        @(Get-ChildItem $logs | Select-Object PSPath | Search-TrailEvent -EventName StopLogging).Count | Should -Be 1
        @(Get-ChildItem $logs -Recurse -File | Select-Object FullName | Search-TrailEvent -EventName StopLogging).Count | Should -Be 1
    }
}

Describe 'Start-Job and CLIXML' {
    It 'gives events again where the module is' {
        $back = Start-Job { Import-Module $using:module; Search-TrailEvent $using:logs -EventName AttachUserPolicy -First 1 } | Receive-Job -Wait -AutoRemoveJob
        $back | Should -BeOfType TrailTools.TrailEvent
        $back.ToJson() | Should -Be $grant.ToJson()
        $back.Source | Should -Be $grant.Source
        $back.RequestParameters.userName | Should -Be 'svc-backup-sync'
    }

    It 'gives flat properties and JSON text where it is not' {
        $grant | Export-Clixml "$TestDrive/e.xml"
        $csv = Invoke-Pwsh { Import-Clixml $args[0] | ConvertTo-Csv } -Arguments "$TestDrive/e.xml" | ConvertFrom-Csv
        $csv.EventTime | Should -Be '2026-03-04T02:47:21Z'
        $csv.RawJson | Should -Be $grant.ToJson()
        $csv.psobject.Properties.Value | Where-Object { $_ -like 'System.*' } | Should -BeNullOrEmpty
    }
}

Describe '-Filter' {
    It 'has the variables of the prompt' {
        $lines = '$name = ''StopLogging''', "(Search-TrailEvent '$logs' -Filter { `$_.EventName -eq `$name }).EventName"
        "Import-Module '$module'`n$($lines -join "`n")`n" | & $pwsh @first -NoProfile -NonInteractive -Command - | Out-String | Should -BeLike '*StopLogging*'
    }

    It 'has the variables of a script' {
        Set-Content "$TestDrive/find.ps1" 'param($Logs, $Name) $wanted = "Stop$Name"; (Search-TrailEvent $Logs -Filter { $_.EventName -eq $wanted }).EventName'
        & "$TestDrive/find.ps1" $logs Logging | Should -Be 'StopLogging'
    }

    It 'has the variables of a module''s wrapper function, and a caller''s by GetNewClosure or -FilterVariable' {
        Set-Content "$TestDrive/Wrapper.psm1" @'
$hidden = 'StopLogging'
function Find-Stop($Logs) { Search-TrailEvent $Logs -Filter { $_.EventName -eq $hidden } }
function Find-By($Logs, [scriptblock] $Filter, $Variables) { if ($Variables) { Search-TrailEvent $Logs -Filter $Filter -FilterVariable $Variables } else { Search-TrailEvent $Logs -Filter $Filter } }
'@
        Import-Module "$TestDrive/Wrapper.psm1"
        & {
            $mine = 'DeleteTrail'
            (Find-Stop $logs).EventName | Should -Be 'StopLogging'
            (Find-By $logs { $_.EventName -eq $mine }.GetNewClosure()).EventName | Should -Be 'DeleteTrail'
            (Find-By $logs { $_.EventName -eq $other } @{ other = 'DeleteTrail' }).EventName | Should -Be 'DeleteTrail'
            { Find-By $logs { $_.EventName -eq $nowhere } } | Should -Throw -ErrorId 'FilterVariableUnset*'
        }
        Remove-Module Wrapper
    }
}

Describe 'Times on a command line' {
    It 'takes 30d as it is written' {
        { Search-TrailEvent $logs -Last 30d -WarningAction SilentlyContinue } | Should -Not -Throw
        { $days = 30d; Search-TrailEvent $logs -Last $days } | Should -Throw -ErrorId 'ParameterArgumentTransformationError*'
    }
}
