using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using TrailTools.Sql.Scanning.Chunks;
using TrailTools.Sql.Scanning.Native;
using TableFunction = DuckDB.NET.Native.NativeMethods.TableFunction;

namespace TrailTools.Sql.Scanning;

/// <summary>
/// Scans as table functions of DuckDB's: what DuckDB calls when it learns of a scan's columns, begins a reading, begins a thread of it, wants
/// rows, and ends. No exception leaves a call; it is kept for whoever runs the query.
/// </summary>
internal static unsafe class ScanFunction
{
    private static long _count;

    /// <summary>Makes a scan known to a connection, until that is closed.</summary>
    /// <returns>The function's name.</returns>
    public static string Register(DuckDBConnection connection, LogScan scan)
    {
        var name = $"trail_scan_{Interlocked.Increment(ref _count)}";
        var function = TableFunction.DuckDBCreateTableFunction();
        TableFunction.DuckDBTableFunctionSetName(function, name);
        TableFunction.DuckDBTableFunctionSetExtraInfo(function, Kept.Keep(scan), &Release);
        TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
        TableFunction.DuckDBTableFunctionSetInit(function, &Begin);
        NativeFunctions.SetLocalInit(function, &BeginThread);
        TableFunction.DuckDBTableFunctionSetFunction(function, &Give);
        TableFunction.DuckDBTableFunctionSupportsProjectionPushdown(function, true);
        var state = TableFunction.DuckDBRegisterTableFunction(connection.NativeConnection, function);
        TableFunction.DuckDBDestroyTableFunction(ref function);
        return state == DuckDBState.Success ? name : throw new InvalidOperationException($"DuckDB did not take the function {name}.");
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Bind(nint info)
    {
        var scan = Kept.Get<LogScan>(TableFunction.DuckDBBindGetExtraInfo(info));
        try
        {
            foreach (var column in scan.Columns)
            {
                using var type = column.MakeType();
                NativeFunctions.AddColumn(info, column.Name, type.Handle);
            }
        }
        catch (Exception error)
        {
            scan.Table.Fail(error);
            TableFunction.DuckDBBindSetError(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Begin(nint info)
    {
        var scan = Kept.Get<LogScan>(TableFunction.DuckDBInitGetExtraInfo(info));
        try
        {
            var columns = Enumerable.Range(0, (int)TableFunction.DuckDBInitGetColumnCount(info)).Select(index => (int)TableFunction.DuckDBInitGetColumnIndex(info, (ulong)index));
            TableFunction.DuckDBInitSetInitData(info, Kept.Keep(scan.Begin(columns)), &End);
            NativeFunctions.SetMaxThreads(info, (ulong)Environment.ProcessorCount);
        }
        catch (Exception error)
        {
            scan.Table.Fail(error);
            TableFunction.DuckDBInitSetError(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void BeginThread(nint info) => TableFunction.DuckDBInitSetInitData(info, Kept.Keep(new StrongBox<ScanChunk?>()), &Release);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Give(nint info, nint output)
    {
        try
        {
            var taken = Kept.Get<StrongBox<ScanChunk?>>(NativeFunctions.LocalData(info));
            var reading = Kept.Get<LogReading>(TableFunction.DuckDBFunctionGetInitData(info));
            var read = taken.Value;
            taken.Value = null;
            taken.Value = reading.Next(read);
            if (taken.Value is { } chunk)
                chunk.GiveTo(output);
            else
                NativeVectors.SetSize(output, 0);
        }
        catch (Exception error)
        {
            Kept.Get<LogScan>(TableFunction.DuckDBFunctionGetExtraInfo(info)).Table.Fail(error);
            TableFunction.DuckDBFunctionSetError(info, error.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void End(nint kept)
    {
        var reading = Kept.Get<LogReading>(kept);
        Kept.Free(kept);
        try
        {
            reading.Dispose();
        }
        catch (Exception error)
        {
            reading.Table.Fail(error);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Release(nint kept) => Kept.Free(kept);
}
