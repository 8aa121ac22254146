using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace TrailTools.Loading;

/// <summary>Holds what the module brings along of others' code, apart from what else this process has loaded under the same names.</summary>
/// <param name="folder">Where its assemblies are.</param>
internal sealed class LibraryContext(string folder) : AssemblyLoadContext("TrailTools")
{
    private static readonly Assembly Core = typeof(TrailEvent).Assembly;

    /// <summary>Loads an assembly of the folder.</summary>
    /// <returns>Null where the folder has none of that name: asking on by name would come back here without end.</returns>
    public Assembly? LoadFrom(AssemblyName name)
    {
        var path = Path.Combine(folder, $"{name.Name}.dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
        => assemblyName.Name == Core.GetName().Name ? Core : LoadFrom(assemblyName);

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => NativeFiles(unmanagedDllName).FirstOrDefault(File.Exists) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private IEnumerable<string> NativeFiles(string name)
    {
        var native = Path.Combine(folder, "runtimes", OperatingSystem.IsMacOS() ? "osx" : RuntimeInformation.RuntimeIdentifier, "native");
        return [Path.Combine(native, $"lib{name}.so"), Path.Combine(native, $"lib{name}.dylib"), Path.Combine(native, $"{name}.dll")];
    }
}
