using System.Runtime.InteropServices;
using DuckDB.NET.Native;
using TrailTools.Tables;

namespace TrailTools.Sql.Scanning.Native;

/// <summary>A type of DuckDB's; whoever makes one disposes of it.</summary>
internal sealed unsafe class LogicalType : SafeHandle
{
    private LogicalType(nint handle)
        : base(0, ownsHandle: true)
        => SetHandle(handle);

    /// <inheritdoc/>
    public override bool IsInvalid => handle == 0;

    /// <summary>The handle itself, valid as long as this is.</summary>
    public nint Handle => handle;

    /// <summary>A type that has no parts.</summary>
    public static LogicalType Of(DuckDBType type) => new(NativeTypes.Create((int)type));

    /// <summary>The type of a column.</summary>
    public static LogicalType Of(ColumnType type) => type switch
    {
        StructType structure => Struct(structure.Fields),
        ListType list => List(list.Item),
        MapType => Map(),
        _ => Of(DuckDBType.Varchar),
    };

    /// <inheritdoc/>
    protected override bool ReleaseHandle()
    {
        NativeTypes.Destroy(ref handle);
        return true;
    }

    private static LogicalType List(ColumnType type)
    {
        using var item = Of(type);
        return new LogicalType(NativeTypes.CreateList(item.Handle));
    }

    private static LogicalType Map()
    {
        using var text = Of(DuckDBType.Varchar);
        return new LogicalType(NativeTypes.CreateMap(text.Handle, text.Handle));
    }

    private static LogicalType Struct(IReadOnlyList<TableColumn> fields)
    {
        LogicalType[] types = [.. fields.Select(static field => Of(field.Type))];
        nint[] names = [.. fields.Select(static field => Marshal.StringToCoTaskMemUTF8(field.Name))];
        try
        {
            nint[] handles = [.. types.Select(static type => type.Handle)];
            fixed (nint* firstType = handles, firstName = names)
                return new LogicalType(NativeTypes.CreateStruct(firstType, firstName, (ulong)fields.Count));
        }
        finally
        {
            Array.ForEach(names, Marshal.FreeCoTaskMem);
            Array.ForEach(types, static type => type.Dispose());
        }
    }
}
