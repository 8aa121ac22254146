using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using TrailTools.Diagnostics;

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

    /// <summary>Makes sure that a library of this platform's own code is there.</summary>
    /// <param name="name">Its name, without what a platform adds to it.</param>
    /// <exception cref="TrailException">It is not: the module was made for another platform.</exception>
    public void RequireNative(string name)
    {
        if (!NativeFiles(name).Any(File.Exists))
            throw new TrailException(TrailErrorKind.NotFound, "SqlLibraryMissing", NativeFolder, $"The library {name} for this platform, {RuntimeInformation.RuntimeIdentifier}, is not in '{NativeFolder}': SQL and stores need it. Take the package of TrailTools that is made for this platform; there are those for win-x64, linux-x64, linux-arm64 and osx. All else works without.");
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
        => NativeFiles(unmanagedDllName).FirstOrDefault(File.Exists) is { } path ? LoadUnmanagedDllFromPath(path) : 0;

    private string NativeFolder => Path.Combine(folder, "runtimes", OperatingSystem.IsMacOS() ? "osx" : RuntimeInformation.RuntimeIdentifier, "native");

    private IEnumerable<string> NativeFiles(string name)
        => [Path.Combine(NativeFolder, $"lib{name}.so"), Path.Combine(NativeFolder, $"lib{name}.dylib"), Path.Combine(NativeFolder, $"{name}.dll")];
}
