using System.Management.Automation;
using System.Management.Automation.Runspaces;
using TrailTools.Sandbox.Activity;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Commands;

/// <summary>Starts a play AWS on the loopback address.</summary>
[Cmdlet(VerbsLifecycle.Start, "TrailSandbox")]
[OutputType(typeof(TrailSandbox))]
public sealed class StartTrailSandboxCommand : PSCmdlet
{
    private const string OrganizationId = "o-exampleorgid";

    /// <summary>The folder that it keeps everything in: started on it again, a sandbox knows what was there. Without it everything goes when the sandbox stops.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>Its accounts, 12 digits each; the first is the one whose keys are given. 111122223333 where none is named.</summary>
    [Parameter]
    [ValidatePattern(@"^[0-9]{12}\z")]
    public string[] AccountId { get; set; } = [SandboxOptions.DefaultAccount];

    /// <summary>The Region that runbooks connect to, and the busiest one: eu-central-1 where none is named.</summary>
    [Parameter]
    [ValidatePattern(@"^[a-z]{2}(-[a-z]+)+-[0-9]+\z")]
    public string Region { get; set; } = "eu-central-1";

    /// <summary>Makes the accounts an organization, which the first one manages and which trusts CloudTrail.</summary>
    [Parameter]
    public SwitchParameter Organization { get; set; }

    /// <summary>The sandbox's time when it starts; now where none is named. A time without an offset is local.</summary>
    [Parameter]
    public DateTimeOffset? StartTime { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        try
        {
            var server = SandboxServer.Start(Options());
            RunningSandboxes.Add(server, Runspace.DefaultRunspace);
            WriteObject(new TrailSandbox(server, Region));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Net.HttpListenerException or System.Text.Json.JsonException)
        {
            ThrowTerminatingError(new(error, "SandboxNotStarted", ErrorCategory.OpenError, Path));
        }
    }

    private SandboxOptions Options() => new()
    {
        Folder = Path is null ? null : GetUnresolvedProviderPathFromPSPath(Path),
        Accounts = AccountId,
        Organization = Organization ? new(OrganizationId, AccountId[0]) { Members = AccountId[1..] } : null,
        StartTime = StartTime,
        Activity = new SandboxActivity { Regions = [.. new SandboxActivity().Regions.Prepend(Region).Where(region => Partitions.Of(region) == Partitions.Of(Region)).Distinct()] },
    };
}
