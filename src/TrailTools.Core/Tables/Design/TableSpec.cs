using TrailTools.Cloud.Athena;

namespace TrailTools.Tables.Design;

/// <summary>What a table over log files is to be.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Place">Where the log files are.</param>
internal sealed record TableSpec(TableId Id, LogPlace Place)
{
    /// <summary>The most accounts that a table lists, so that a query of all of them stays one that Athena can plan.</summary>
    public const int MostListedAccounts = 100;

    /// <summary>The accounts whose folders are read.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Whether a query has to name the account that it wants.</summary>
    public bool IsAccountInjected => Accounts.Count > MostListedAccounts;

    /// <summary>The Regions whose folders are read.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>The first day that is read.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Columns that AWS does not document.</summary>
    public IReadOnlyList<CatalogColumn> ExtraColumns { get; init; } = [];
}
