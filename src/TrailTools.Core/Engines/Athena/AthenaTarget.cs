using TrailTools.Cloud;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Queries;
using TrailTools.Query;
using TrailTools.Tables;

namespace TrailTools.Engines.Athena;

/// <summary>A table at Athena, and how it is asked.</summary>
/// <param name="Cloud">The connection.</param>
/// <param name="Table">The table.</param>
/// <param name="Prices">What things cost in the connection's Region.</param>
internal sealed record AthenaTarget(ICloud Cloud, TableLayout Table, RegionPrices Prices)
{
    /// <summary>The workgroup; the primary one if null.</summary>
    public string? WorkGroup { get; init; }

    /// <summary>Where results go; the workgroup's place if null.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>What each query may take.</summary>
    public QueryLimits Limits { get; init; } = new();

    /// <summary>Whether a question may read all days.</summary>
    public bool AllowFullScan { get; init; }

    /// <summary>The accounts whose logs are under the table, for a table that wants to be told the account in each query.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<string>>> ListAccountsAsync { get; init; }

    /// <summary>What reading its log files on this machine would take, from a listing of those that can hold an answer.</summary>
    public required Func<EventQuestion, ITrailLog, CancellationToken, Task<ScanEstimate>> EstimateAsync { get; init; }
}
