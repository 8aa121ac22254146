using System.Management.Automation;
using System.Management.Automation.Runspaces;

namespace TrailTools.Sandbox.Commands;

/// <summary>Stops a runspace's sandboxes when the module is removed from it.</summary>
public sealed class SandboxModule : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => RunningSandboxes.StopOf(Runspace.DefaultRunspace.InstanceId);
}
