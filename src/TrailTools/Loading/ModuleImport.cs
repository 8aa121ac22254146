using System.Management.Automation;

namespace TrailTools.Loading;

/// <summary>Runs in each runspace that imports the module.</summary>
public sealed class ModuleImport : IModuleAssemblyInitializer
{
    /// <inheritdoc/>
    public void OnImport() => LibraryLoader.Install();
}
