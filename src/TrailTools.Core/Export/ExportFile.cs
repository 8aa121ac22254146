using TrailTools.Diagnostics;
using TrailTools.Events;

namespace TrailTools.Export;

/// <summary>A file that is made whole or not at all: written under another name beside it, and renamed at the end.</summary>
internal sealed class ExportFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly IEventWriter _writer;
    private readonly bool _overwrite;
    private readonly BufferedStream _output;
    private bool _isKept;

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="writer">Writes its content.</param>
    /// <param name="overwrite">Whether a file that is there may be replaced.</param>
    /// <exception cref="TrailException">A file is there that may not be replaced, or no file can be made there.</exception>
    public ExportFile(string path, IEventWriter writer, bool overwrite)
    {
        Refuse(path, overwrite);
        (_path, _writer, _overwrite) = (path, writer, overwrite);
        _temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        _output = new BufferedStream(Guard(path, () => new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write)), 1 << 16);
        writer.Begin(_output);
    }

    /// <summary>Tells before any work whether a file can be made.</summary>
    /// <exception cref="TrailException">A file is there that may not be replaced, or a folder.</exception>
    public static void Refuse(string path, bool overwrite)
    {
        if (Directory.Exists(path))
            throw new TrailException(TrailErrorKind.Conflict, "ExportFileExists", path, $"'{path}' is a folder: name a file.");
        if (!overwrite && File.Exists(path))
            throw new TrailException(TrailErrorKind.Conflict, "ExportFileExists", path, $"'{path}' is there already: name another file, or replace it by -Force.");
    }

    /// <summary>Writes an event.</summary>
    public void Write(TrailRecord record) => _writer.Write(_output, record);

    /// <summary>Gives the file its name: from now on it is there.</summary>
    /// <exception cref="TrailException">Somebody else made a file of that name meanwhile, or it cannot be written.</exception>
    public void Keep() => Guard(_path, () =>
    {
        _output.Dispose();
        Refuse(_path, _overwrite);
        File.Move(_temporary, _path, _overwrite);
        return _isKept = true;
    });

    /// <summary>Removes what was not kept.</summary>
    public void Dispose()
    {
        _output.Dispose();
        if (!_isKept)
            File.Delete(_temporary);
    }

    private static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException error)
        {
            throw new TrailException(TrailErrorKind.Denied, "ExportFileDenied", path, $"'{path}' cannot be written: {error.Message}", error);
        }
        catch (IOException error)
        {
            throw new TrailException(TrailErrorKind.NotFound, "ExportFileUnwritable", path, $"'{path}' cannot be written: {error.Message}", error);
        }
    }
}
