using TrailTools.Sandbox.Athena.Catalog;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>Refuses tables that the data catalog does not take.</summary>
internal static class TableCheck
{
    /// <summary>Checks a table.</summary>
    /// <exception cref="Engine.QueryException">It is refused.</exception>
    public static void Check(CatalogTable table)
    {
        if (S3Place.Parse(table.Location) is null)
            throw StatementPlace.Refused("Meta", $"Location {table.Location} is not an Amazon S3 path: s3://bucket/prefix/ is expected");
        var twice = table.Columns.Concat(table.PartitionKeys).GroupBy(static column => column.Name).FirstOrDefault(static same => same.Count() > 1);
        if (twice is not null)
            throw new Engine.QueryException($"FAILED: SemanticException [Error 10035]: Column repeated in partitioning columns or duplicate column name: {twice.Key}");
    }
}
