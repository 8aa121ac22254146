@{
    RootModule             = 'TrailTools.dll'
    ModuleVersion          = '0.1.0'
    GUID                   = '5c8d3f0e-6b1a-4f5f-9a43-2f6f6c1d7e90'
    Author                 = 'The TrailTools authors'
    CompanyName            = 'TrailTools'
    Copyright              = '(c) 2026 The TrailTools authors. MIT license.'
    Description            = 'From "nothing is recorded" to "who did that, from where, and what did the answer cost": AWS CloudTrail in one pipeline.'
    CompatiblePSEditions   = @('Core')
    PowerShellVersion      = '7.4'
    FormatsToProcess       = @('TrailTools.Format.ps1xml')
    RequiredAssemblies     = @('TrailTools.Core.dll')
    TypesToProcess         = @('TrailTools.Types.ps1xml')
    FunctionsToExport      = @()
    CmdletsToExport        = @('Clear-LogRetention', 'Export-TrailEvent', 'Export-TrailEvidence', 'Get-AuditTrail', 'Get-LogRetention', 'Get-TrailAthenaTable', 'Get-TrailEvent', 'Get-TrailQuery', 'Import-TrailLog', 'Invoke-TrailQuery', 'Measure-LogRetention', 'Measure-TrailEvent', 'Measure-TrailQuery', 'New-AuditTrail', 'New-TrailAthenaTable', 'New-TrailWorkGroup', 'Receive-TrailQuery', 'Remove-AuditTrail', 'Remove-TrailAthenaTable', 'Save-TrailLog', 'Search-TrailEvent', 'Set-LogRetention', 'Start-AuditTrail', 'Stop-AuditTrail', 'Stop-TrailQuery', 'Test-AuditTrail', 'Test-TrailEvidence', 'Test-TrailIntegrity')
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags       = @('AWS', 'CloudTrail', 'Audit', 'Security', 'Forensics', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
