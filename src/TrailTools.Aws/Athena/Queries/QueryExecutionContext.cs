namespace TrailTools.Aws.Athena.Queries;

/// <summary>Where a query is asked.</summary>
internal sealed class QueryExecutionContext
{
    /// <summary>The database of tables that are named without one.</summary>
    public string? Database { get; set; }

    /// <summary>The data catalog.</summary>
    public string? Catalog { get; set; }
}
