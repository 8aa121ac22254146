namespace TrailTools.Sql.Store;

/// <summary>What says that a folder is a store, and which layout it has.</summary>
/// <param name="Layout">The layout's number.</param>
/// <param name="Tool">The version of the module that made it.</param>
internal sealed record StoreInfo(int Layout, string? Tool)
{
    /// <summary>The layout that is written here.</summary>
    public const int Format = 2;

    private static string Version { get; } = typeof(StoreInfo).Assembly.GetName().Version!.ToString(3);

    /// <summary>Makes sure that a folder is a store that can be read.</summary>
    /// <exception cref="Diagnostics.TrailException">StoreMissing, StoreInvalid, StoreNewer, StoreOlder, StoreDamaged.</exception>
    public static void Require(StoreFolder folder)
    {
        if (!Directory.Exists(folder.Path))
            throw StoreErrors.Missing(folder.Path);
        if (!File.Exists(folder.Info))
            throw StoreErrors.Not(folder.Path);

        var info = StoreJson.Read<StoreInfo>(folder.Info);
        if (info.Layout != Format)
            throw info.Layout > Format ? StoreErrors.Newer(folder.Path, info.Layout, info.Tool) : StoreErrors.Older(folder.Path, info.Layout, info.Tool);
    }

    /// <summary>Makes sure that a folder is a store or can become one: nothing may be in it that is not the store's.</summary>
    /// <returns>Whether it is one.</returns>
    /// <exception cref="Diagnostics.TrailException">StoreInvalid, StoreNewer, StoreOlder, StoreDamaged.</exception>
    public static bool IsStore(StoreFolder folder)
    {
        if (Directory.Exists(folder.Path) && !File.Exists(folder.Info) && Directory.EnumerateFileSystemEntries(folder.Path).All(entry => entry == folder.Side))
            return false;
        if (!Directory.Exists(folder.Path) && !File.Exists(folder.Path))
            return false;

        Require(folder);
        return true;
    }

    /// <summary>Makes a folder a store.</summary>
    public static void Write(StoreFolder folder)
    {
        var part = $"{folder.Info}.part";
        StoreJson.Write(part, new StoreInfo(Format, Version));
        File.Move(part, folder.Info, overwrite: true);
    }
}
