using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TrailTools.Sql.Scanning.Native;

/// <summary>DuckDB's functions for chunks and vectors, by plain addresses: they are called for each chunk and each long text.</summary>
/// <remarks>DuckDB's C API, "Data Chunks" and "Vectors". What only reads or sets a field is called without a change of the thread's state.</remarks>
internal static unsafe partial class NativeVectors
{
    private const string Library = "duckdb";

    /// <summary>Makes a chunk of one vector a type.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_create_data_chunk")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint CreateChunk(nint* types, ulong count);

    /// <summary>Frees a chunk; vectors that refer to its own keep what they need of it.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_destroy_data_chunk")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void DestroyChunk(ref nint chunk);

    /// <summary>Makes a chunk empty, to be written anew.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_reset")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void ResetChunk(nint chunk);

    /// <summary>Says how many rows a chunk has.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_set_size")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void SetSize(nint chunk, ulong rows);

    /// <summary>How many columns a chunk has.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_get_column_count")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial ulong ColumnCount(nint chunk);

    /// <summary>A chunk's vector.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_data_chunk_get_vector")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial nint Vector(nint chunk, ulong column);

    /// <summary>Lets a vector stand for another one, without a copy.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_vector_reference_vector")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void Reference(nint to, nint from);

    /// <summary>How many rows a vector has room for.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_vector_size")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial ulong VectorSize();

    /// <summary>Where a vector's values are.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_vector_get_data")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial void* Data(nint vector);

    /// <summary>Makes sure that a vector has a mask of rows that are not NULL.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_vector_ensure_validity_writable")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void EnsureValidity(nint vector);

    /// <summary>That mask, a bit a row.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_vector_get_validity")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial ulong* Validity(nint vector);

    /// <summary>The vector of a struct's field.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_struct_vector_get_child")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial nint StructChild(nint vector, ulong field);

    /// <summary>The vector of a list's items.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_list_vector_get_child")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    [SuppressGCTransition]
    public static partial nint ListChild(nint vector);

    /// <summary>Makes room for so many items; the vectors below may move.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_list_vector_reserve")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int ReserveList(nint vector, ulong items);

    /// <summary>Says how many items there are.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_list_vector_set_size")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial int SetListSize(nint vector, ulong items);

    /// <summary>Copies text, which has to be UTF-8, to memory of the vector's own and has a row say it.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_unsafe_vector_assign_string_element_len")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void AssignText(nint vector, ulong row, byte* text, ulong length);
}
