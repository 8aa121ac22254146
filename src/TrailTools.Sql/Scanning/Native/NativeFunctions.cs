using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TrailTools.Sql.Scanning.Native;

/// <summary>DuckDB's functions for table functions that DuckDB.NET leaves out, or has with handles only.</summary>
/// <remarks>DuckDB's C API, "Table Functions".</remarks>
internal static unsafe partial class NativeFunctions
{
    private const string Library = "duckdb";

    /// <summary>Says what begins a thread's work.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_table_function_set_local_init")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void SetLocalInit(nint function, delegate* unmanaged[Cdecl]<nint, void> init);

    /// <summary>Says how many threads may take rows at once.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_init_set_max_threads")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void SetMaxThreads(nint init, ulong threads);

    /// <summary>What the thread's beginning left for it.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_function_get_local_init_data")]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial nint LocalData(nint function);

    /// <summary>Adds a column to what a call gives.</summary>
    [LibraryImport(Library, EntryPoint = "duckdb_bind_add_result_column", StringMarshalling = StringMarshalling.Utf8)]
    [UnmanagedCallConv(CallConvs = [typeof(CallConvCdecl)])]
    public static partial void AddColumn(nint bind, string name, nint type);
}
