using System.Reflection;

namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>Finds the SQL engine when the first query needs it.</summary>
internal static class EngineLoader
{
    /// <summary>The setting that says where the engine is, for programs that have the sandbox elsewhere than its module.</summary>
    private const string FolderSetting = "TrailTools.Sandbox.Libraries";

    private const string EngineAssembly = "TrailTools.Sandbox.Sql";

    private static readonly Lazy<IQueryEngine> Loaded = new(Load);

    /// <summary>The engine.</summary>
    /// <exception cref="FileNotFoundException">It is not with the sandbox.</exception>
    public static IQueryEngine Engine => Loaded.Value;

    private static IQueryEngine Load()
    {
        var folder = AppContext.GetData(FolderSetting) as string ?? Path.Combine(Path.GetDirectoryName(typeof(EngineLoader).Assembly.Location)!, "lib");
        var assembly = new EngineContext(folder).LoadFromAssemblyName(new AssemblyName(EngineAssembly));
        return (IQueryEngine)Activator.CreateInstance(assembly.GetType($"{EngineAssembly}.QueryEngine", throwOnError: true)!)!;
    }
}
