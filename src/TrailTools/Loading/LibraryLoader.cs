using System.Reflection;
using System.Runtime.Loader;

namespace TrailTools.Loading;

/// <summary>Finds the module's own assemblies that stand on others' code, when the first call needs them.</summary>
internal static class LibraryLoader
{
    private static readonly string Folder = Path.GetDirectoryName(typeof(LibraryLoader).Assembly.Location)!;
    private static readonly string[] Names = ["TrailTools.Aws", "TrailTools.Sql"];
    private static readonly Lazy<LibraryContext> Context = new(static () => new LibraryContext(Path.Combine(Folder, "lib")));
    private static int _isInstalled;

    /// <summary>Begins to answer, once a process: each runspace imports the module again, and none may end it for the others.</summary>
    public static void Install()
    {
        if (Interlocked.Exchange(ref _isInstalled, 1) == 0)
            AssemblyLoadContext.Default.Resolving += static (_, name) => Resolve(name);
    }

    /// <summary>Makes sure that a library of this platform's own code is there.</summary>
    /// <exception cref="Diagnostics.TrailException">It is not.</exception>
    public static void RequireNative(string name) => Context.Value.RequireNative(name);

    private static Assembly? Resolve(AssemblyName name) => Names.Contains(name.Name) ? Context.Value.LoadFrom(name) : null;
}
