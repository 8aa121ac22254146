BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    Import-Module "$root/out/TrailTools" -Force
    $logs = "$root/examples/logs"
    $store = "$TestDrive/store"
    $made = Import-TrailLog $logs -Store $store
}

Describe 'Import-TrailLog' {
    It 'takes in every event once' {
        $made.Events | Should -Be (Measure-TrailEvent $logs -IncludeDuplicate).Count
        $made.ImportedEvents | Should -Be $made.Events
        (Import-TrailLog $logs -Store $store).ImportedFiles | Should -Be 0
    }

    It 'shows what is in the store' {
        $text = $made | Out-String
        $text | Should -Match ([regex]::Escape($store))
        $text | Should -Not -Match 'System\.'
    }

    It 'changes nothing under -WhatIf' {
        $plan = Import-TrailLog $logs -Store "$TestDrive/none" -WhatIf
        $plan.Objects | Should -Be $made.Files
        "$TestDrive/none" | Should -Not -Exist
    }

    It 'gives a store that is searched as its log files are' {
        $expected = Search-TrailEvent $logs -Denied | ForEach-Object { "$($_.Source.Record) $($_.ToJson())" }
        $expected | Should -Not -BeNullOrEmpty
        Search-TrailEvent -Store $store -Denied | ForEach-Object { "$($_.Source.Record) $($_.ToJson())" } | Should -Be $expected
        $made | Search-TrailEvent -Denied | ForEach-Object { "$($_.Source.Record) $($_.ToJson())" } | Should -Be $expected
    }

    It 'has an id for <id>' -ForEach @(
        @{ Id = 'SourceMissing'; Run = { Import-TrailLog -Store "$TestDrive/none" } }
        @{ Id = 'StoreInvalid'; Run = { Import-TrailLog $logs -Store $logs } }
        @{ Id = 'StoreMissing'; Run = { Search-TrailEvent -Store "$TestDrive/none" } }
        @{ Id = 'StoreNotAlone'; Run = { $made, (Get-Item $logs) | Search-TrailEvent } }
    ) {
        $Run | Should -Throw -ErrorId "$Id,*"
    }
}
