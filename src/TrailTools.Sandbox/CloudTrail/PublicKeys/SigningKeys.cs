using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail.PublicKeys;

/// <summary>The key pairs of the Regions, each made when it is first needed.</summary>
internal sealed class SigningKeys(StateFolder folder)
{
    private const string FileName = "signing-keys";

    private readonly object _lock = new();
    private readonly Dictionary<string, SigningKey> _keys
        = (folder.Load<SigningKey[]>(FileName) ?? []).ToDictionary(static key => key.Region, StringComparer.Ordinal);

    /// <summary>A Region's key pair.</summary>
    public SigningKey Of(string region)
    {
        lock (_lock)
        {
            if (_keys.TryGetValue(region, out var known))
                return known;
            var made = _keys[region] = SigningKey.Make(region);
            folder.Save(FileName, _keys.Values.ToArray());
            return made;
        }
    }
}
