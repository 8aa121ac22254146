using System.Management.Automation;

namespace TrailTools.Sandbox.Commands;

/// <summary>Stops sandboxes. One that was started without a folder is gone then.</summary>
[Cmdlet(VerbsLifecycle.Stop, "TrailSandbox")]
[OutputType(typeof(void))]
public sealed class StopTrailSandboxCommand : PSCmdlet
{
    /// <summary>The sandboxes, as Start-TrailSandbox gave them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNull]
    public TrailSandbox[] InputObject { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var sandbox in InputObject)
            RunningSandboxes.Stop(sandbox.Server);
    }
}
