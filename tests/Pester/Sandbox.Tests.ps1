BeforeAll {
    $root = Resolve-Path "$PSScriptRoot/../.."
    Import-Module "$root/out/TrailTools.Sandbox" -Force
}

Describe 'Start-TrailSandbox' {
    BeforeEach { $sandbox = Start-TrailSandbox -StartTime 2026-03-02T08:00:00Z }
    AfterEach { Stop-TrailSandbox $sandbox }

    It 'listens on the loopback address' {
        $sandbox.EndpointUrl | Should -Match '^http://127\.0\.0\.1:\d+$'
        { Invoke-WebRequest $sandbox.EndpointUrl } | Should -Throw '*403*'
        $sandbox.Journal.Count | Should -Be 1
    }

    It 'gives parameters that can be splatted' {
        function Get-Parameter { param($EndpointUrl, $AccessKey, $SecretKey, $Region) "$Region $($SecretKey.Length)" }
        $aws = $sandbox.AwsParameters
        Get-Parameter @aws | Should -Be 'eu-central-1 40'
    }

    It 'shows no secret' {
        $sandbox | Out-String -Width 160 | Should -Not -Match ([regex]::Escape($sandbox.SecretKey))
        $sandbox | Out-String -Width 160 | Should -Match '2026-03-02T08:0'
    }

    It 'moves its time on' {
        $sandbox.Advance('2h')
        $sandbox.Time.UtcDateTime.Hour | Should -Be 10
        { $sandbox.Advance(1d) } | Should -Throw "*'90m', '2h' or '30d'*"
    }

    It 'runs Athena''s queries, with an SQL engine of its own beside that of TrailTools' {
        Import-Module "$root/out/TrailTools" -Force
        $aws = $sandbox.AwsParameters
        $trail = New-AuditTrail @aws
        $sandbox.Advance('2h')
        $table = $trail | New-TrailAthenaTable

        $there = Invoke-TrailQuery @aws "select eventname, count(*) as n from ""$($table.Name)"" where day = '2026/03/02' group by 1 order by 1" -OutputLocation $table.OutputLocation
        $here = Invoke-TrailQuery @aws 'select eventname, count(*) as n from cloudtrail_logs group by 1 order by 1' -BucketName $trail.BucketName
        $there.Count | Should -BeGreaterThan 5
        ($there | ForEach-Object { "$($_.eventname) $($_.n)" }) | Should -Be ($here | ForEach-Object { "$($_.eventname) $($_.n)" })
    }

    It 'stops from the pipeline, and twice as once' {
        $sandbox | Stop-TrailSandbox
        $sandbox.IsRunning | Should -BeFalse
        Stop-TrailSandbox $sandbox
    }

    It 'has help' {
        (Get-Help Start-TrailSandbox).Synopsis | Should -Be 'Starts a play AWS on this machine, to rehearse runbooks with no account and no bill.'
        (Get-Help about_TrailSandbox) | Should -Not -BeNullOrEmpty
    }
}
