BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    Import-Module "$root/out/TrailTools" -Force
    $logs = "$root/examples/logs"
}

Describe 'Invoke-TrailQuery' {
    It 'counts as Group-Object does' {
        $rows = Invoke-TrailQuery 'select eventname, count(*) as n from cloudtrail_logs group by 1 order by 1' -Path $logs
        $groups = Search-TrailEvent $logs -IncludeDuplicate | Group-Object EventName
        ($rows | ForEach-Object { "$($_.eventname) $($_.n)" } | Sort-Object) | Should -Be ($groups | ForEach-Object { "$($_.Name) $($_.Count)" } | Sort-Object)
    }

    It 'gives typed rows' {
        $row = Invoke-TrailQuery "select count(*) as n, from_iso8601_timestamp(min(eventtime)) as first, count(*) > 1 as many, cast(null as varchar) as nothing from cloudtrail_logs" -Path $logs
        $row.n | Should -BeOfType [long]
        $row.first | Should -BeOfType [DateTimeOffset]
        $row.many | Should -BeTrue
        $row.nothing | Should -BeNullOrEmpty
    }

    It 'fits Export-Csv' {
        $csv = Invoke-TrailQuery 'select eventtime, useridentity, eventname from cloudtrail_logs order by eventtime, eventid limit 3' -Path $logs | ConvertTo-Csv
        $csv | Should -HaveCount 4
        $csv[0] | Should -Be '"eventtime","useridentity","eventname"'
        $csv[1] | Should -Match '^"2026-[^"]+Z","\{""type"":'
        $csv -join "`n" | Should -Not -Match 'System\.'
    }

    It 'takes log files and stores from the pipeline' {
        $query = 'select count(*) as n from cloudtrail_logs'
        $expected = (Invoke-TrailQuery $query -Path $logs).n
        (Get-Item $logs | Invoke-TrailQuery $query).n | Should -Be $expected
        (Import-TrailLog $logs -Store "$TestDrive/store" | Invoke-TrailQuery $query).n | Should -Be $expected
        (Invoke-TrailQuery $query -Store "$TestDrive/store").n | Should -Be $expected
    }

    It 'says under -WhatIf what it would read' {
        $plan = Invoke-TrailQuery 'select 1 from cloudtrail_logs' -Path $logs -WhatIf
        $plan.Engine | Should -Be 'Sql'
        $plan.Objects | Should -BeGreaterThan 0
    }

    It 'has an id for <id>' -ForEach @(
        @{ Id = 'SqlSyntax'; Query = "select 'open" }
        @{ Id = 'SqlUnsupported'; Query = 'drop table cloudtrail_logs' }
        @{ Id = 'SqlTableUnknown'; Query = 'select 1 from nothing_such' }
        @{ Id = 'SqlInvalid'; Query = 'select nothing_such from cloudtrail_logs' }
    ) {
        { Invoke-TrailQuery $Query -Path $logs } | Should -Throw -ErrorId "$Id,*"
    }
}
