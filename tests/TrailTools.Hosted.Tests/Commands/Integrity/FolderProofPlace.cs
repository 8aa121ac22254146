using System.Text.Json;

namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>A folder that Save-TrailLog -IncludeDigest made.</summary>
internal sealed class FolderProofPlace(string folder) : KeptPlace
{
    public override bool IsOnline => false;

    public override ProofFile? Read(string key)
        => !File.Exists(Path.Combine(folder, key)) ? null : new ProofFile(
            File.ReadAllBytes(Path.Combine(folder, key)),
            File.Exists(MetadataOf(key)) ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(MetadataOf(key)))! : new Dictionary<string, string>());

    protected override void Put(string key, ProofFile? file)
    {
        File.Delete(Path.Combine(folder, key));
        if (File.Exists(MetadataOf(key)))
            File.Delete(MetadataOf(key));
        if (file is null)
            return;

        File.WriteAllBytes(Path.Combine(folder, key), file.Bytes);
        if (file.Metadata.Count > 0)
            File.WriteAllBytes(MetadataOf(key), JsonSerializer.SerializeToUtf8Bytes(file.Metadata));
    }

    private string MetadataOf(string key) => Path.Combine(folder, ".trailtools", "digests", $"{key}.metadata.json");
}
