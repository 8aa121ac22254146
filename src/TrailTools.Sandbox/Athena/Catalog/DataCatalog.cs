using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>The databases and tables of all accounts and Regions: AwsDataCatalog in each.</summary>
internal sealed class DataCatalog
{
    /// <summary>What Athena calls it.</summary>
    public const string Name = "AwsDataCatalog";

    private const string FileName = "catalog";

    private readonly object _lock = new();
    private readonly StateFolder _folder;
    private IReadOnlyList<CatalogDatabase> _databases;

    /// <summary>Reads what is on disk.</summary>
    public DataCatalog(StateFolder folder)
    {
        _folder = folder;
        _databases = folder.Load<CatalogDatabase[]>(FileName) ?? [];
    }

    /// <summary>A home's databases by name.</summary>
    public IEnumerable<CatalogDatabase> Databases(Home home) => Own(home)
        .Concat(Own(home).Any(static one => one.Name == CatalogDatabase.Default) ? [] : [New(home, CatalogDatabase.Default)])
        .OrderBy(static one => one.Name, StringComparer.Ordinal);

    /// <summary>A database; null where there is none.</summary>
    public CatalogDatabase? Find(Home home, string database)
        => Databases(home).FirstOrDefault(one => one.Name.Equals(database, StringComparison.OrdinalIgnoreCase));

    /// <summary>A table; null where there is none.</summary>
    public CatalogTable? Find(Home home, string database, string table)
        => Find(home, database)?.Tables.GetValueOrDefault(table.ToLowerInvariant());

    /// <summary>Makes a database that is not there.</summary>
    public void Add(Home home, string database, string? comment) => Change(() => Put(New(home, database) with { Comment = comment }));

    /// <summary>Takes a database away.</summary>
    public void Remove(Home home, string database)
        => Change(() => [.. _databases.Where(one => !Is(one, home) || one.Name != database)]);

    /// <summary>Makes a table, or one anew, in a database that is there.</summary>
    public void Put(Home home, CatalogTable table) => ChangeTables(home, table, tables => tables[table.Name] = table);

    /// <summary>Takes a table away.</summary>
    public void Remove(Home home, CatalogTable table) => ChangeTables(home, table, tables => tables.Remove(table.Name));

    private static CatalogDatabase New(Home home, string name) => new(home.AccountId, home.Region, name.ToLowerInvariant());

    private static bool Is(CatalogDatabase database, Home home) => database.AccountId == home.AccountId && database.Region == home.Region;

    private CatalogDatabase[] Own(Home home) => [.. _databases.Where(one => Is(one, home))];

    private CatalogDatabase[] Put(CatalogDatabase database)
        => [.. _databases.Where(one => (one.AccountId, one.Region, one.Name) != (database.AccountId, database.Region, database.Name)), database];

    private void ChangeTables(Home home, CatalogTable table, Action<Dictionary<string, CatalogTable>> change) => Change(() =>
    {
        var database = Find(home, table.Database)!;
        var tables = new Dictionary<string, CatalogTable>(database.Tables);
        change(tables);
        return Put(database with { Tables = tables });
    });

    private void Change(Func<IReadOnlyList<CatalogDatabase>> change)
    {
        lock (_lock)
        {
            var changed = change();
            _folder.Save(FileName, changed);
            _databases = changed;
        }
    }
}
