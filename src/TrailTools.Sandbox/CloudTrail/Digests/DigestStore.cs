using System.Collections.Concurrent;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail.Digests;

/// <summary>The chains of digests; changes are on disk after <see cref="Save"/>.</summary>
internal sealed class DigestStore(StateFolder folder)
{
    private const string FileName = "digests";

    private readonly ConcurrentDictionary<(string TrailArn, string AccountId, string Region), DigestChain> _chains = new(
        (folder.Load<DigestChain[]>(FileName) ?? []).Select(static chain => KeyValuePair.Create((chain.TrailArn, chain.AccountId, chain.Region), chain)));

    /// <summary>All chains.</summary>
    public ICollection<DigestChain> All => _chains.Values;

    /// <summary>A trail's chain of an account and Region, where need be a new one.</summary>
    public DigestChain Of(string trailArn, string accountId, string region)
        => _chains.GetValueOrDefault((trailArn, accountId, region)) ?? new(trailArn, accountId, region);

    /// <summary>Takes a chain's place with a changed one.</summary>
    public void Set(DigestChain chain) => _chains[(chain.TrailArn, chain.AccountId, chain.Region)] = chain;

    /// <summary>Saves all chains.</summary>
    public void Save() => folder.Save(FileName, _chains.Values.ToArray());
}
