using Microsoft.Win32.SafeHandles;
using TrailTools.Logs;

namespace TrailTools.Sql.Store.Packs;

/// <summary>The bytes of one place in a pack; any number of threads read a pack, each its own place.</summary>
/// <param name="pack">The pack.</param>
/// <param name="place">The place.</param>
internal sealed class PackSection(SafeFileHandle pack, PackPlace place) : ForwardStream
{
    /// <inheritdoc/>
    protected override int Take(Span<byte> buffer)
        => RandomAccess.Read(pack, buffer[..(int)Math.Min(buffer.Length, place.Size - Position)], place.Offset + Position);
}
