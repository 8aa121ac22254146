using TrailTools.Diagnostics;

namespace TrailTools.Engines.Sorting;

/// <summary>The folder of a sort's runs: made when the first is, removed with all that is in it.</summary>
/// <param name="make">Makes it.</param>
/// <param name="log">Is told if it cannot be removed.</param>
internal sealed class RunFolder(Func<DirectoryInfo> make, ITrailLog log) : IDisposable
{
    private DirectoryInfo? _folder;
    private int _made;

    /// <summary>The folder, once it is made.</summary>
    public string Path => _folder?.FullName ?? System.IO.Path.GetTempPath();

    /// <summary>The path of a new run.</summary>
    /// <exception cref="TrailException">The folder cannot be made.</exception>
    public string NewRun()
    {
        try
        {
            _folder ??= make();
        }
        catch (Exception error) when (SortErrors.IsOfDisk(error))
        {
            throw SortErrors.SpaceMissing(Path, error);
        }

        return System.IO.Path.Join(Path, FormattableString.Invariant($"{_made++}.run"));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            _folder?.Delete(recursive: true);
            _folder = null;
        }
        catch (DirectoryNotFoundException)
        {
            _folder = null;
        }
        catch (Exception error) when (SortErrors.IsOfDisk(error))
        {
            log.Warning($"The folder '{Path}', where events were sorted, could not be removed: {error.Message} Remove it: it may hold events.");
        }
    }
}
