# Runs the tests of a file, and says by its exit code whether they passed. Where none ran, none did.
param([Parameter(Mandatory)] [string] $Path, [string] $Pester = 'Pester')

Import-Module $Pester -MinimumVersion 5.0
$result = Invoke-Pester -Configuration @{ Run = @{ Path = $Path; PassThru = $true }; Output = @{ RenderMode = 'Plaintext' } }
if ($result.PassedCount -eq 0) { 'No test ran, or none passed.' }
exit [int] ($result.Result -ne 'Passed' -or $result.PassedCount -eq 0)
