namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>Remembers what was there before the first change, and puts it back.</summary>
internal abstract class KeptPlace : IProofPlace
{
    private readonly Dictionary<string, ProofFile?> _before = [];

    public abstract bool IsOnline { get; }

    public abstract ProofFile? Read(string key);

    public void Write(string key, ProofFile? file)
    {
        if (!_before.ContainsKey(key))
            _before[key] = Read(key);
        Put(key, file);
    }

    public void Dispose()
    {
        foreach (var (key, file) in _before)
            Put(key, file);
    }

    protected abstract void Put(string key, ProofFile? file);
}
