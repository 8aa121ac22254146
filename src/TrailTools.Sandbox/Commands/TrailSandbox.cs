using System.Collections;
using TrailTools.Sandbox.Faults;
using TrailTools.Sandbox.Journal;

namespace TrailTools.Sandbox.Commands;

/// <summary>A sandbox as PowerShell has it. Its keys open nothing but itself. Its lists are arrays: PowerShell cannot index every other list.</summary>
public sealed class TrailSandbox
{
    internal TrailSandbox(SandboxServer server, string region)
    {
        Server = server;
        Region = region;
    }

    /// <summary>Where it listens.</summary>
    public string EndpointUrl => Server.EndpointUrl;

    /// <summary>The first account, whose keys these are.</summary>
    public string AccountId => Server.Accounts[0].Id;

    /// <summary>The Region that runbooks connect to.</summary>
    public string Region { get; }

    /// <summary>The access key id of the first account's administrator.</summary>
    public string AccessKey => Server.Accounts[0].AccessKey;

    /// <summary>The secret access key; no view shows it.</summary>
    public string SecretKey => Server.Accounts[0].SecretKey;

    /// <summary>EndpointUrl, AccessKey, SecretKey and Region as the AWS parameters of cmdlets: $aws = $sandbox.AwsParameters; New-AuditTrail @aws.</summary>
    public Hashtable AwsParameters => ParametersOf(AccountId);

    /// <summary>All accounts with their keys.</summary>
    public State.SandboxAccount[] Accounts => [.. Server.Accounts];

    /// <summary>Its time, UTC.</summary>
    public DateTimeOffset Time => Server.Clock.Now;

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => !Server.IsDisposed;

    /// <summary>What was asked, in order.</summary>
    public JournalEntry[] Journal => [.. Server.Journal.Entries];

    internal SandboxServer Server { get; }

    /// <summary>The AWS parameters of another account.</summary>
    /// <exception cref="ArgumentException">The sandbox has no such account.</exception>
    public Hashtable ParametersOf(string accountId)
    {
        var account = Server.Accounts.FirstOrDefault(one => one.Id == accountId) ?? throw new ArgumentException($"The sandbox has no account '{accountId}'.", nameof(accountId));
        return new(StringComparer.OrdinalIgnoreCase)
        {
            ["EndpointUrl"] = EndpointUrl,
            ["AccessKey"] = account.AccessKey,
            ["SecretKey"] = account.SecretKey,
            ["Region"] = Region,
        };
    }

    /// <summary>Moves its time on: log files and digests are delivered, objects expire.</summary>
    /// <param name="by">A TimeSpan, or a text such as 90m, 2h, 30d.</param>
    /// <exception cref="ArgumentException">It is neither.</exception>
    public void Advance(object by) => Server.Advance(SandboxDuration.Of(by));

    /// <summary>Has an operation go wrong each time from now on.</summary>
    /// <param name="operation">Service and operation, such as s3:GetObject; the wildcards * and ? are taken.</param>
    /// <param name="kind">What goes wrong.</param>
    public void Fail(string operation, FaultKind kind) => Server.Faults.Add(new(operation, kind));

    /// <summary>Has an operation go wrong some times.</summary>
    /// <param name="operation">Service and operation, such as s3:GetObject; the wildcards * and ? are taken.</param>
    /// <param name="kind">What goes wrong.</param>
    /// <param name="times">How many times.</param>
    public void Fail(string operation, FaultKind kind, int times) => Server.Faults.Add(new(operation, kind) { Times = times });

    /// <summary>Has everything go well again.</summary>
    public void ClearFaults() => Server.Faults.Clear();

    /// <summary>Holds Athena's queries from now on, until they are released.</summary>
    /// <param name="state">Where: QUEUED or RUNNING.</param>
    /// <exception cref="ArgumentException">It is another state.</exception>
    public void HoldQueries(string state) => Server.Queries.Hold(state);

    /// <summary>Lets all queries go on.</summary>
    public void ReleaseQueries() => Server.Queries.Release();

    /// <inheritdoc/>
    public override string ToString() => EndpointUrl;
}
