using TrailTools.Sandbox.Athena.Catalog;

namespace TrailTools.Sandbox.Athena.Engine;

/// <summary>A table and where its records are.</summary>
internal interface ITableSource
{
    /// <summary>The table.</summary>
    CatalogTable Table { get; }

    /// <summary>Its partitions; one without values where it has no columns of partitions.</summary>
    /// <param name="given">What a query demands of a column of partitions: the texts of which it must be one; null where it demands nothing such.</param>
    /// <exception cref="QueryException">The query does not demand what it must.</exception>
    IEnumerable<TablePartition> FindPartitions(Func<string, IReadOnlyCollection<string>?> given);

    /// <summary>The objects of a partition, in the order of their keys.</summary>
    /// <exception cref="QueryException">They cannot be listed.</exception>
    IEnumerable<TableObject> Objects(TablePartition partition);

    /// <summary>Opens an object; its stored bytes count as scanned.</summary>
    Stream Open(TableObject item);
}
