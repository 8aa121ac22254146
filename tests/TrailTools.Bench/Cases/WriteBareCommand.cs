using System.Management.Automation;

namespace TrailTools.Bench.Cases;

/// <summary>Writes objects and does nothing else.</summary>
[Cmdlet(VerbsCommunications.Write, "Bare")]
public sealed class WriteBareCommand : PSCmdlet
{
    /// <summary>How many.</summary>
    [Parameter(Mandatory = true)]
    public long Count { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        for (var i = 0L; i < Count; i++)
            WriteObject(new Bare());
    }

    private sealed class Bare;
}
