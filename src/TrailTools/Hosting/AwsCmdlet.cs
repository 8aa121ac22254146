using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Parameters;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that talk to AWS: says how to connect, by the names that AWS Tools for PowerShell has for it.</summary>
/// <remarks>None of it binds from the pipeline: what comes that way says where events are, never who asks.</remarks>
public abstract class AwsCmdlet : TrailCmdlet
{
    private static readonly string[] AwsParameters =
        [nameof(Region), nameof(ProfileName), nameof(ProfileLocation), nameof(AccessKey), nameof(SecretKey), nameof(SessionToken), nameof(Credential), nameof(EndpointUrl)];

    private ICloud? _own;

    private protected AwsCmdlet()
    {
    }

    /// <summary>The Region to connect to, such as eu-west-1. The Region of events and logs is -AwsRegion.</summary>
    [Parameter, Alias("RegionToCall"), ValidateNotNullOrEmpty, RegionTransformation]
    public virtual string? Region { get; set; }

    /// <summary>A profile of the credentials or config file: keys, a role, or an SSO login.</summary>
    [Parameter, Alias("StoredCredentials", "AWSProfileName"), ValidateNotNullOrEmpty]
    public virtual string? ProfileName { get; set; }

    /// <summary>The path of another credentials file.</summary>
    [Parameter, Alias("AWSProfilesLocation", "ProfilesLocation"), ValidateNotNullOrEmpty]
    public virtual string? ProfileLocation { get; set; }

    /// <summary>The id of an access key to connect with; -SecretKey goes with it. To search for a key, use -AccessKeyId.</summary>
    [Parameter, Alias("AK"), ValidateNotNullOrEmpty]
    public virtual string? AccessKey { get; set; }

    /// <summary>The secret of -AccessKey.</summary>
    [Parameter, Alias("SK", "SecretAccessKey"), ValidateNotNull]
    public virtual SecretText? SecretKey { get; set; }

    /// <summary>The session token, where -AccessKey and -SecretKey are temporary.</summary>
    [Parameter, Alias("ST"), ValidateNotNull]
    public virtual SecretText? SessionToken { get; set; }

    /// <summary>An AWSCredentials object, such as Get-AWSCredential of AWS Tools for PowerShell gives.</summary>
    [Parameter, ValidateNotNull]
    public virtual PSObject? Credential { get; set; }

    /// <summary>An endpoint in place of AWS's, for a sandbox or a proxy of your own.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public virtual string? EndpointUrl { get; set; }

    /// <summary>Connects as the parameters say; without any, as the object from the pipeline was reached, and else as the session, the environment and the files say.</summary>
    /// <param name="carried">The connection of the object from the pipeline; null where there is none.</param>
    /// <param name="accountId">The account of that object, which must be the connection's too; null where it has none.</param>
    /// <exception cref="TrailException">There is no way to connect, or it is to another account.</exception>
    private protected ICloud Connect(ICloud? carried = null, string? accountId = null)
    {
        if (carried is not null && !AwsParameters.Any(MyInvocation.BoundParameters.ContainsKey))
            return carried;

        _own ??= Open();
        if (accountId is not null)
            RequireAccount(_own, accountId);
        return _own;
    }

    /// <summary>Waits for an answer, and shows meanwhile what is said.</summary>
    private protected T Wait<T>(Task<T> answer)
    {
        Wait((Task)answer);
        return answer.GetAwaiter().GetResult();
    }

    /// <summary>Waits for work that has something to undo when it is stopped; whatever ends the waiting, the work is over when this returns.</summary>
    private protected T WaitOut<T>(Func<CancellationToken, Task<T>> start)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(StopToken);
        var work = start(end.Token);
        try
        {
            return Wait(work);
        }
        finally
        {
            if (!work.IsCompleted)
            {
                end.Cancel();
                Task.WaitAny([work], CancellationToken.None);
            }
        }
    }

    private ICloud Open()
    {
        var said = "";
        var cloud = Wait(AwsFactory.ConnectAsync(this, text => said = text));
        WriteDebug(said);
        return cloud;
    }

    private void RequireAccount(ICloud cloud, string accountId)
    {
        var caller = Wait(cloud.GetCallerAsync(StopToken));
        if (caller.AccountId != accountId)
            throw new TrailException(TrailErrorKind.Conflict, "AwsAccountDiffers", accountId, $"The object from the pipeline is of account {accountId}, and the AWS parameters connect to {caller.AccountId}: give credentials of {accountId}, or none to use those that the object was read with.");
    }
}
