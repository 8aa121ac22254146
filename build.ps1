#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests or packs TrailTools.
.EXAMPLE
    ./build.ps1 Build
.EXAMPLE
    ./build.ps1 Test
.EXAMPLE
    ./build.ps1 Package
#>
#Requires -Version 7.4
[CmdletBinding()]
param(
    [Parameter(Position = 0)]
    [ValidateSet('Build', 'Test', 'Package')]
    [string] $Task = 'Build'
)

$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true

function Invoke-Main {
    switch ($Task) {
        'Build' { Build-Module }
        'Test' { Build-Module; Test-Solution; Test-Shell }
        'Package' { Build-Module; New-Package }
    }
}

function Build-Module {
    dotnet build
}

function Test-Solution {
    dotnet test --no-build
}

function Test-Shell {
    if (-not (Get-Module Pester -ListAvailable | Where-Object { $_.Version.Major -ge 5 })) {
        Write-Warning 'The Pester tests were NOT RUN: Pester 5 is not installed (Install-PSResource Pester).'
        return
    }

    # A process of its own: this one could not build the module again once it has loaded it.
    pwsh -NoProfile -Args $PSScriptRoot -Command {
        Import-Module Pester -MinimumVersion 5.0
        Invoke-Pester -Configuration @{ Run = @{ Path = "$($args[0])/tests/Pester"; Exit = $true } }
    }
}

# A package a platform: DuckDB's library is most of it, and each user needs one.
function New-Package {
    $version = (Import-PowerShellDataFile TrailTools.psd1).ModuleVersion
    foreach ($platform in 'win-x64', 'linux-x64', 'linux-arm64', 'osx') {
        dotnet build src/TrailTools.Help -p:NativePlatform=$platform
        $package = "out/TrailTools-$version-$platform.zip"
        Remove-Item $package -ErrorAction Ignore
        [IO.Compression.ZipFile]::CreateFromDirectory("$PSScriptRoot/out/TrailTools", "$PSScriptRoot/$package", 'Optimal', $true)
        Get-Item $package
    }

    Build-Module
}

Push-Location $PSScriptRoot
try { Invoke-Main }
finally { Pop-Location }
