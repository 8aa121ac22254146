using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.S3.Storage;

/// <summary>A bucket's objects on disk: bytes and description of each version, in two files side by side.</summary>
internal sealed class ObjectFiles(StateFolder folder)
{
    private const string Bytes = ".bytes";
    private const string Description = ".json";

    /// <summary>A file name that nothing has yet.</summary>
    public static string NewName() => Guid.NewGuid().ToString("N");

    /// <summary>All versions that are there, the oldest first.</summary>
    public IEnumerable<ObjectVersion> Load()
        => Directory.EnumerateFiles(folder.Root, $"*{Description}")
            .Select(path => folder.Load<ObjectVersion>(Path.GetFileNameWithoutExtension(path))!)
            .OrderBy(static version => version.Sequence);

    /// <summary>A new file for a version's bytes.</summary>
    public FileStream Create(string fileName) => Open(fileName, FileMode.CreateNew, FileAccess.Write);

    /// <summary>A version's bytes. Deleted meanwhile, they can still be read to their end.</summary>
    public FileStream Read(ObjectVersion version) => Open(version.FileName, FileMode.Open, FileAccess.Read);

    /// <summary>Saves a version's description, which is what makes it count.</summary>
    public void Save(ObjectVersion version) => folder.Save(version.FileName, version);

    /// <summary>Deletes a version, its description first.</summary>
    public void Delete(string fileName)
    {
        File.Delete(PathOf(fileName, Description));
        File.Delete(PathOf(fileName, Bytes));
    }

    // Without a buffer of its own: what is copied is copied in large blocks.
    private FileStream Open(string fileName, FileMode mode, FileAccess access)
        => new(PathOf(fileName, Bytes), mode, access, FileShare.Read | FileShare.Delete, bufferSize: 0, useAsync: true);

    private string PathOf(string fileName, string ending) => Path.Combine(folder.Root, fileName + ending);
}
