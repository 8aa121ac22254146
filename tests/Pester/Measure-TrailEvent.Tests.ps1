BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    Import-Module "$root/out/TrailTools" -Force
    $logs = "$root/examples/logs"
}

Describe 'Measure-TrailEvent' {
    It 'counts as Group-Object does' {
        $groups = Search-TrailEvent $logs | Group-Object EventSource, EventName
        $counts = Measure-TrailEvent $logs -Property EventSource, EventName
        ($counts | ForEach-Object { "$($_.EventSource), $($_.EventName) $($_.Count)" } | Sort-Object) | Should -Be ($groups | ForEach-Object { "$($_.Name) $($_.Count)" } | Sort-Object)
    }

    It 'fits Export-Csv' {
        $csv = Measure-TrailEvent $logs -Denied -Property UserName -Interval 1d | ConvertTo-Csv
        $csv[0] | Should -Be '"UserName","Count","Failed","FirstTime","LastTime","Time"'
        $csv[1] | Should -Match '^"[^"]+","\d+","\d+","\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ","\d{4}-[^"]+Z","2026-03-\d\dT00:00:00Z"$'
    }

    It 'fits Compare-Object' {
        $before = Measure-TrailEvent $logs -EndTime 2026-03-04T00:00Z -Property EventName
        $after = Measure-TrailEvent $logs -StartTime 2026-03-04T00:00Z -Property EventName
        $new = (Compare-Object $before $after -Property EventName | Where-Object SideIndicator -EQ '=>').EventName
        $new | Should -Contain 'StopLogging'
        $new | Should -Not -Contain 'AssumeRole'
    }

    It 'sorts by time' {
        $counts = Measure-TrailEvent $logs -Property EventName
        ($counts | Sort-Object LastTime | Select-Object -Last 1).LastTime | Should -Be (Search-TrailEvent $logs -Newest 1).EventTime
    }
}
