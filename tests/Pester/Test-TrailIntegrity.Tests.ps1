BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    Import-Module "$root/out/TrailTools", "$root/out/TrailTools.Sandbox" -Force
    $sandbox = Start-TrailSandbox -StartTime 2026-03-02T08:00:00Z
    $aws = $sandbox.AwsParameters
    $trail = New-AuditTrail @aws
    $sandbox.Advance('4h')
    $saved = "$TestDrive/saved"
    $null = $trail | Save-TrailLog $saved -IncludeDigest
}

AfterAll { Stop-TrailSandbox $sandbox }

Describe 'Test-TrailIntegrity' {
    It 'finds nothing wrong in what CloudTrail delivered, in the bucket and saved' {
        $trail | Test-TrailIntegrity -Quiet -SummaryVariable there | Should -BeTrue
        Test-TrailIntegrity $saved -Quiet -SummaryVariable here | Should -BeTrue
        $here.LogFiles | Should -BeGreaterThan 0
        $here.LogFiles | Should -Be $there.LogFiles
        $trail | Test-TrailIntegrity 6> $null | Should -BeNullOrEmpty
    }

    It 'says how much it looked at' {
        $told = $trail | Test-TrailIntegrity 6>&1 | Out-String
        $told | Should -Match '\d'
        $told | Should -Not -Match 'System\.'
    }

    It 'changes nothing and reads nothing under -WhatIf' {
        $journal = $sandbox.Journal.Count
        ($trail | Test-TrailIntegrity -WhatIf).Objects | Should -BeGreaterThan 0
        $sandbox.Journal | Select-Object -Skip $journal | Where-Object Operation -EQ 's3:GetObject' | Should -BeNullOrEmpty
    }

    It 'finds a log file that is another, into a CSV file too' {
        Copy-Item $saved "$TestDrive/changed" -Recurse
        $log = Get-ChildItem "$TestDrive/changed" -Recurse -Filter '*_CloudTrail_*.json.gz' | Select-Object -First 1
        $bytes = [IO.File]::ReadAllBytes($log)
        $bytes[-1] = $bytes[-1] -bxor 1
        [IO.File]::WriteAllBytes($log, $bytes)

        Test-TrailIntegrity "$TestDrive/changed" 6> $null | Export-Csv "$TestDrive/findings.csv"
        $finding = Import-Csv "$TestDrive/findings.csv"
        $finding.Kind, $finding.Status | Should -Be 'LogFile', 'Invalid'
        $finding.Subject | Should -Be $log.FullName
        Test-TrailIntegrity "$TestDrive/changed" -Quiet | Should -BeFalse
    }

    It 'trusts nothing where there are no digests, and says so' {
        Test-TrailIntegrity "$root/examples/logs" -Quiet -WarningVariable warning 3> $null | Should -BeFalse
        $warning | Should -Match 'no digests'
    }

    It 'has an id for a source that is missing' {
        { Test-TrailIntegrity } | Should -Throw -ErrorId 'SourceMissing,*'
    }
}

Describe 'Export-TrailEvidence' {
    It 'puts events with their proof into a file that can be tested' {
        $case = $trail | Search-TrailEvent -First 3 | Export-TrailEvidence "$TestDrive/case.zip" @aws
        $case.Events | Should -Be 3
        (Get-FileHash "$TestDrive/case.zip").Hash | Should -Be $case.Sha256
        Test-TrailEvidence "$TestDrive/case.zip" -Sha256 $case.Sha256 -Quiet | Should -BeTrue
        Expand-Archive "$TestDrive/case.zip" "$TestDrive/case"
        (Get-Content "$TestDrive/case/manifest.json" | ConvertFrom-Json).caller | Should -Not -BeNullOrEmpty
    }

    It 'is found out where it was changed' {
        $null = Get-ChildItem $saved -Recurse -Filter '*_CloudTrail_*.json.gz' | Select-Object -First 1 | Export-TrailEvidence "$TestDrive/cut.zip"
        Test-TrailEvidence "$TestDrive/cut.zip" -Quiet | Should -BeTrue
        $zip = [IO.Compression.ZipFile]::Open("$TestDrive/cut.zip", 'Update')
        ($zip.Entries | Where-Object Name -Like '*_CloudTrail_*.json.gz').Delete()
        $zip.Dispose()
        Test-TrailEvidence "$TestDrive/cut.zip" -Quiet | Should -BeFalse
        (Test-TrailEvidence "$TestDrive/cut.zip").Status | Should -Contain 'Missing'
    }
}
