using System.Management.Automation.Runspaces;
using System.Text;
using Microsoft.PowerShell;
using TrailTools.Shell;

const string Banner = "PowerShell with TrailTools. 'Get-Help about_TrailTools' says what it does, 'exit' leaves.";
const string Usage = """
    PowerShell with TrailTools, without your profile. Give it what pwsh takes:
      nothing                        for a prompt
      script.ps1 arguments...        to run a script
      -Command "Search-TrailEvent ./logs -Denied | Export-Csv denied.csv"
    """;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
ConsoleSettings.Apply();
try
{
    var state = InitialSessionState.CreateDefault2();
    state.ImportPSModule([.. ModuleFinder.Find(AppContext.BaseDirectory)]);
    return ConsoleShell.Start(state, Banner, Usage, ["-NoProfile", .. args]);
}
catch (ShellException error)
{
    Console.Error.WriteLine(error.Message);
    return 64;
}
