using System.Management.Automation;

namespace TrailTools.Bench.Sessions;

/// <summary>Writes objects and does nothing else.</summary>
[Cmdlet(VerbsCommunications.Write, "Bare")]
public sealed class WriteBareCommand : PSCmdlet
{
    /// <summary>How many.</summary>
    [Parameter(Mandatory = true)]
    public long Count { get; set; }

    /// <summary>How many bytes each holds a copy of.</summary>
    [Parameter]
    public int Size { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var record = new byte[Size];
        for (var i = 0L; i < Count; i++)
            WriteObject(Size == 0 ? new Bare() : new Holder(record.AsSpan().ToArray()));
    }

    private sealed class Bare;

    private sealed record Holder(byte[] Record);
}
