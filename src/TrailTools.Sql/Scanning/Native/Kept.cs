using System.Runtime.InteropServices;

namespace TrailTools.Sql.Scanning.Native;

/// <summary>Objects that DuckDB keeps for us by an address, until it gives them back to be freed.</summary>
internal static class Kept
{
    /// <summary>An address for an object.</summary>
    public static nint Keep(object kept) => GCHandle.ToIntPtr(GCHandle.Alloc(kept));

    /// <summary>The object of an address.</summary>
    public static T Get<T>(nint address) where T : class => (T)GCHandle.FromIntPtr(address).Target!;

    /// <summary>Gives an object up.</summary>
    public static void Free(nint address) => GCHandle.FromIntPtr(address).Free();
}
