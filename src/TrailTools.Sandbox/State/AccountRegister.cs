using System.Collections.Concurrent;

namespace TrailTools.Sandbox.State;

/// <summary>The sandbox's accounts, and whose each access key is.</summary>
internal sealed class AccountRegister
{
    private readonly ConcurrentDictionary<string, SandboxIdentity> _identities = new(StringComparer.Ordinal);

    /// <summary>Accounts that were there, with the keys that they had, and those asked for.</summary>
    /// <param name="folder">Where accounts are kept.</param>
    /// <param name="ids">The accounts asked for, 12 digits each.</param>
    public AccountRegister(StateFolder folder, IReadOnlyList<string> ids)
    {
        var known = folder.Load<SandboxAccount[]>("accounts") ?? [];
        Accounts = [.. ids.Select(id => known.FirstOrDefault(account => account.Id == id) ?? Made(id)), .. known.ExceptBy(ids, static account => account.Id)];
        folder.Save("accounts", Accounts);
        foreach (var account in Accounts)
            _identities[account.AccessKey] = new(account.Id, $"AIDA{account.AccessKey[4..]}", "iam", "user/admin");
    }

    /// <summary>The accounts, those asked for first.</summary>
    public IReadOnlyList<SandboxAccount> Accounts { get; }

    /// <summary>Whose an access key is; null where it is nobody's.</summary>
    public SandboxIdentity? Find(string accessKey) => _identities.GetValueOrDefault(accessKey);

    /// <summary>Makes an access key known until the sandbox ends.</summary>
    public void Add(string accessKey, SandboxIdentity identity) => _identities[accessKey] = identity;

    private static SandboxAccount Made(string id)
        => id is { Length: 12 } && id.All(char.IsAsciiDigit)
            ? new(id, KeyMaker.Id("AKIA"), KeyMaker.Secret())
            : throw new ArgumentException($"'{id}' is not an account id: 12 digits are expected.", nameof(id));
}
