using Microsoft.Win32.SafeHandles;
using TrailTools.Diagnostics;

namespace TrailTools.Engines.Sorting;

/// <summary>A run's file, written or read from its beginning to its end.</summary>
internal sealed class RunFile : IDisposable
{
    /// <summary>How much is written or read at once.</summary>
    public const int BufferSize = 256 << 10;

    private readonly string _path;
    private readonly SafeFileHandle _handle;
    private long _position;

    private RunFile(string path, FileMode mode, FileAccess access, FileOptions options)
    {
        _path = path;
        try
        {
            _handle = File.OpenHandle(path, mode, access, FileShare.None, options);
        }
        catch (Exception error) when (SortErrors.IsOfDisk(error))
        {
            throw Failure(error);
        }
    }

    /// <summary>A file to write.</summary>
    /// <exception cref="TrailException">It cannot be made.</exception>
    public static RunFile Create(string path) => new(path, FileMode.CreateNew, FileAccess.Write, FileOptions.None);

    /// <summary>A file to read, which is deleted when it is closed.</summary>
    /// <exception cref="TrailException">It cannot be opened.</exception>
    public static RunFile OpenLast(string path) => new(path, FileMode.Open, FileAccess.Read, FileOptions.SequentialScan | FileOptions.DeleteOnClose);

    /// <summary>Writes on.</summary>
    /// <exception cref="TrailException">There is no room.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(_handle, bytes, _position);
            _position += bytes.Length;
        }
        catch (Exception error) when (SortErrors.IsOfDisk(error))
        {
            throw Failure(error);
        }
    }

    /// <summary>Reads on, at least so many bytes unless the file ends, and as many more as there is room for.</summary>
    /// <returns>How many were read.</returns>
    /// <exception cref="TrailException">Reading failed.</exception>
    public int Read(Span<byte> bytes, int least)
    {
        try
        {
            var read = 0;
            while (read < least && RandomAccess.Read(_handle, bytes[read..], _position) is var more and > 0)
            {
                read += more;
                _position += more;
            }

            return read;
        }
        catch (Exception error) when (SortErrors.IsOfDisk(error))
        {
            throw Failure(error);
        }
    }

    /// <summary>The failure of the file, told as one of the folder.</summary>
    public TrailException Failure(Exception error) => SortErrors.SpaceMissing(Path.GetDirectoryName(_path)!, error);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
