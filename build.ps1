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
        'Test' { Build-Module; Test-Solution }
        'Package' { Build-Module; New-Package }
    }
}

function Build-Module {
    dotnet build
}

function Test-Solution {
    dotnet test --no-build
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
