@{
    RootModule           = 'TrailTools.Sandbox.dll'
    # Put in when the module is laid out: TrailTools.psd1 is the one place of the version.
    ModuleVersion        = '0.0.0'
    GUID                 = '0f6b7c1a-3f0b-4c57-9a55-8a2f8d0f6e21'
    Author               = 'The TrailTools authors'
    CompanyName          = 'TrailTools'
    Copyright            = '(c) 2026 The TrailTools authors. MIT license.'
    Description          = 'A play AWS on the loopback address, so that TrailTools runbooks can be rehearsed with no account and no bill.'
    CompatiblePSEditions = @('Core')
    PowerShellVersion    = '7.4'
    FormatsToProcess     = @('TrailTools.Sandbox.Format.ps1xml')
    RequiredAssemblies   = @('TrailTools.LogGenerator.dll')
    FunctionsToExport    = @()
    CmdletsToExport      = @('Start-TrailSandbox', 'Stop-TrailSandbox')
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
