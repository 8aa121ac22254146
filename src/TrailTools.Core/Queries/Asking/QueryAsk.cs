using TrailTools.Cloud.Athena;

namespace TrailTools.Queries.Asking;

/// <summary>What a user asks of Athena.</summary>
/// <param name="Sql">The query, as they wrote it.</param>
internal sealed record QueryAsk(string Sql)
{
    /// <summary>The database of tables that are named without one, if nothing else is said.</summary>
    public const string DefaultDatabase = "default";

    /// <summary>The table that cloudtrail_logs stands for; null where it stands for nothing.</summary>
    public TableId? Table { get; init; }

    /// <summary>The database of tables that are named without one; null for the table's, and without that for default.</summary>
    public string? Database { get; init; }

    /// <summary>The workgroup; null for the primary one.</summary>
    public string? WorkGroup { get; init; }

    /// <summary>Where the result goes; null for the workgroup's place.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>Literals for the question marks, in their order.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>How old a result may be that is given again for nothing; null for none.</summary>
    public TimeSpan? ReuseMaxAge { get; init; }

    /// <summary>Whether it may read all of a table.</summary>
    public bool AllowFullScan { get; init; }

    /// <summary>The database that it is asked in.</summary>
    public string AskedIn => Database ?? Table?.Database ?? DefaultDatabase;
}
