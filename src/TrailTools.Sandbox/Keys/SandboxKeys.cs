using System.Collections.Concurrent;

namespace TrailTools.Sandbox.Keys;

/// <summary>The KMS keys that exist. There is no KMS to make them by: whoever runs the sandbox puts them here, and they go with it.</summary>
public sealed class SandboxKeys
{
    private readonly ConcurrentDictionary<string, SandboxKey> _keys = new(StringComparer.Ordinal);

    internal SandboxKeys()
    {
    }

    /// <summary>Adds a key, or takes the place of the one with that ARN.</summary>
    public void Put(SandboxKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _keys[key.Arn] = key;
    }

    /// <summary>Takes a key away.</summary>
    public void Remove(string arn) => _keys.TryRemove(arn, out _);

    /// <summary>The key that a caller means by an ARN, an id or an alias; null where there is none.</summary>
    internal SandboxKey? Find(string text, string accountId, string region)
        => _keys.GetValueOrDefault(text) ?? _keys.Values.FirstOrDefault(key => Names(key, accountId, region).Contains(text));

    private static IEnumerable<string> Names(SandboxKey key, string accountId, string region)
    {
        var parts = key.Arn.Split(':', 6);
        if (key.Alias is not null)
            yield return string.Join(':', [.. parts[..5], key.Alias]);
        if (parts[3] != region || parts[4] != accountId)
            yield break;
        yield return parts[5].Split('/')[^1];
        if (key.Alias is not null)
            yield return key.Alias;
    }
}
