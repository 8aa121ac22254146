using System.Runtime.InteropServices;

namespace TrailTools.Engines.Sorting;

/// <summary>What stands in a run before a record: then follow its path as the UTF-16 that .NET has, so that none is altered, and its JSON.</summary>
/// <param name="Key">The record's key.</param>
/// <param name="Number">Its number in the file that it was read from.</param>
/// <param name="PathLength">Bytes of its path.</param>
/// <param name="JsonLength">Bytes of its JSON.</param>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal readonly record struct RunHead(long Key, long Number, int PathLength, int JsonLength)
{
    /// <summary>Its own bytes.</summary>
    public const int Size = 24;
}
