namespace TrailTools.Sql.Store.Importing;

/// <summary>The right to write to a store. It is a file that is held open, so that it ends with its process, however that ends.</summary>
internal sealed class StoreLock : IDisposable
{
    private readonly FileStream _held;

    private StoreLock(FileStream held) => _held = held;

    /// <summary>Takes the right to write.</summary>
    /// <param name="folder">The store.</param>
    /// <exception cref="Diagnostics.TrailException">StoreLocked: another has it; StoreUnusable: the folder cannot be written.</exception>
    public static StoreLock Take(StoreFolder folder)
    {
        try
        {
            Directory.CreateDirectory(folder.Side);
            var taken = new StoreLock(new FileStream(folder.Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            StoreJson.Write(folder.Writer, new StoreWriter(Environment.ProcessId, Environment.MachineName));
            return taken;
        }
        catch (IOException error) when (File.Exists(folder.Lock) && IsHeld(error))
        {
            throw StoreErrors.Locked(folder.Path, StoreWriter.Describe(folder), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw StoreErrors.Unusable(folder.Path, error);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held.Dispose();

    /// <summary>Whether somebody else holds the file: nothing of it is missing.</summary>
    private static bool IsHeld(IOException error) => error is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException);
}
