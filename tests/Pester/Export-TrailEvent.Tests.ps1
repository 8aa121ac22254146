BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    Import-Module "$root/out/TrailTools" -Force
    $logs = "$root/examples/logs"
}

Describe 'Export-TrailEvent' {
    It 'writes what Import-Csv reads' {
        $events = Search-TrailEvent $logs -SourceIPAddress 198.51.100.77
        $events | Export-TrailEvent "$TestDrive/story.csv"
        $rows = Import-Csv "$TestDrive/story.csv"
        $rows.EventId | Should -Be $events.EventId
        $rows[0].psobject.Properties.Name | Should -Be $events[0].psobject.Properties.Where({ $_.Name -notin 'Source', 'RawJson', 'IsRebuilt' }).Name
        ($rows | Where-Object SessionName -EQ "'=1+1").Count | Should -BeGreaterThan 0
    }

    It 'takes events from a job' {
        Start-Job { Import-Module "$using:root/out/TrailTools"; Search-TrailEvent $using:logs -EventName StopLogging } | Receive-Job -Wait -AutoRemoveJob | Export-TrailEvent "$TestDrive/job.jsonl"
        (Get-Content "$TestDrive/job.jsonl" | ConvertFrom-Json).eventName | Should -Be 'StopLogging'
    }

    It 'follows PowerShell''s location and drives' {
        Push-Location TestDrive:/
        Search-TrailEvent $logs -First 1 | Export-TrailEvent here.csv
        Pop-Location
        "$TestDrive/here.csv" | Should -Exist
    }

    It 'tells under -WhatIf and makes nothing' {
        Search-TrailEvent $logs -First 1 | Export-TrailEvent "$TestDrive/never.csv" -WhatIf
        "$TestDrive/never.csv" | Should -Not -Exist
    }
}
