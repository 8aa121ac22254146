using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>
/// Holds the SQL engine with all that it stands on, TrailTools' own assemblies too: the module TrailTools may be loaded in the same process, in
/// another version, before or after this one.
/// </summary>
/// <param name="folder">Where the assemblies are.</param>
internal sealed class EngineContext(string folder) : AssemblyLoadContext("TrailTools.Sandbox")
{
    private static readonly Assembly Sandbox = typeof(EngineContext).Assembly;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var path = Path.Combine(folder, $"{assemblyName.Name}.dll");
        return assemblyName.Name == Sandbox.GetName().Name ? Sandbox : File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => NativeFiles(unmanagedDllName).FirstOrDefault(File.Exists) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private string NativeFolder => Path.Combine(folder, "runtimes", OperatingSystem.IsMacOS() ? "osx" : RuntimeInformation.RuntimeIdentifier, "native");

    private IEnumerable<string> NativeFiles(string name)
        => [Path.Combine(NativeFolder, $"lib{name}.so"), Path.Combine(NativeFolder, $"lib{name}.dylib"), Path.Combine(NativeFolder, $"{name}.dll")];
}
