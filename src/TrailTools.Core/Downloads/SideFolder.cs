namespace TrailTools.Downloads;

/// <summary>The folder beside saved logs for what is none: what is known of them, digests' signatures, public keys, and files that are on their way. Searches do not enter it.</summary>
/// <param name="destination">The folder that logs are saved to.</param>
internal sealed class SideFolder(string destination)
{
    /// <summary>Its name.</summary>
    public const string Name = Logs.Folders.FolderEntry.SideFolder;

    /// <summary>The path of something in it; the folders above are made.</summary>
    public string PathOf(params string[] names)
    {
        var path = Path.Combine([destination, Name, .. names]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Where a digest's metadata are.</summary>
    /// <param name="path">The digest's path below the destination.</param>
    public string DigestMetadata(string path) => Path.Combine(destination, Name, "digests", $"{path}.metadata.json");

    /// <summary>The folder of a Region's public keys.</summary>
    public string PublicKeys(string region) => Path.Combine(destination, Name, "public-keys", region);

    /// <summary>A path of nothing yet, for a file on its way.</summary>
    public string NewPart() => PathOf("parts", Path.GetRandomFileName());
}
