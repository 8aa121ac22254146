BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    Import-Module "$root/out/TrailTools" -Force
    $logs = "$root/examples/logs"
}

Describe 'Get-TrailEvent' {
    It 'shows the whole record' {
        $id = (Search-TrailEvent $logs -EventName StopLogging).EventId
        $text = Get-TrailEvent $logs -EventId $id | Out-String -Width 4096
        $text | Should -Match 'Record +: \{"eventVersion":'
        $text | Should -Match 'Source +: .+\.json\.gz#\d+'
    }

    It 'tells of an id that is not there' {
        Get-TrailEvent $logs -EventId nowhere -ErrorVariable told -ErrorAction SilentlyContinue
        $told.FullyQualifiedErrorId | Should -BeLike 'EventNotFound,*'
        $told.TargetObject | Should -Be 'nowhere'
    }
}

Describe 'The README' {
    It 'is true where it shows PowerShell' {
        Push-Location $root
        $lines = Get-Content README.md
        $start = [array]::IndexOf($lines, '    pwsh') + 1
        $code = $lines[$start..($lines.Count - 1)] | ForEach-Object { if ($_ -like '    *') { $_.Trim() } }
        $code = @($code | Where-Object { $_ -notlike 'dotnet *' }) -replace 'denied.csv', "$TestDrive/denied.csv"
        $code.Count | Should -BeGreaterThan 3
        foreach ($line in $code) { { Invoke-Expression $line | Out-Null } | Should -Not -Throw -Because $line }
        @(Import-Csv "$TestDrive/denied.csv").Count | Should -BeGreaterThan 10
        Pop-Location
    }
}
