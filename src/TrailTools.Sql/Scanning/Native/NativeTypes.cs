using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TrailTools.Sql.Scanning.Native;

/// <summary>DuckDB's functions for types; of those that DuckDB.NET has, not all kinds can be made.</summary>
/// <remarks>DuckDB's C API, "Logical Type Interface".</remarks>
internal static unsafe partial class NativeTypes
{
    private const string Library = "duckdb";

    /// <summary>A type that has no parts.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_create_logical_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint Create(int type);

    /// <summary>A list's type. The item's type is copied, as parts are in all of these.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_create_list_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint CreateList(nint item);

    /// <summary>A map's type.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_create_map_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint CreateMap(nint key, nint value);

    /// <summary>A struct's type.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_create_struct_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint CreateStruct(nint* fields, nint* names, ulong count);

    /// <summary>Frees a type.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_destroy_logical_type")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void Destroy(ref nint type);
}
