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
    BeforeAll {
        Import-Module "$root/out/TrailTools.Sandbox" -Force
        $sandbox = Start-TrailSandbox -Region eu-west-1
        Set-Content "$TestDrive/aws" @(
            '[audit]', 'region = eu-west-1', "aws_access_key_id = $($sandbox.AccessKey)", "aws_secret_access_key = $($sandbox.SecretKey)")
        $kept = @{}
        foreach ($name in 'AWS_SHARED_CREDENTIALS_FILE', 'AWS_ENDPOINT_URL') { $kept[$name] = [Environment]::GetEnvironmentVariable($name) }
        $env:AWS_SHARED_CREDENTIALS_FILE = "$TestDrive/aws"
        $env:AWS_ENDPOINT_URL = $sandbox.EndpointUrl
        $null = New-AuditTrail -ProfileName audit
        $sandbox.Advance('1h')
    }

    AfterAll {
        foreach ($name in $kept.Keys) { [Environment]::SetEnvironmentVariable($name, $kept[$name]) }
        Stop-TrailSandbox $sandbox
    }

    It 'is true where it shows PowerShell' {
        Push-Location $root
        $lines = Get-Content README.md
        $start = [array]::IndexOf($lines, '    pwsh') + 1
        $code = $lines[$start..($lines.Count - 1)] | ForEach-Object { if ($_ -like '    *') { $_.Trim() } }
        $code = @($code | Where-Object { $_ -notlike 'dotnet *' }) -replace 'denied.csv', "$TestDrive/denied.csv"
        $code.Count | Should -BeGreaterThan 3
        @($code -like '*-ProfileName*').Count | Should -BeGreaterThan 1
        foreach ($line in $code) {
            try { Invoke-Expression $line | Out-Null }
            catch { throw "$line`: $_" }
        }
        @(Import-Csv "$TestDrive/denied.csv").Count | Should -BeGreaterThan 10
        Pop-Location
    }
}
