using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Engines.Athena.Writing;
using TrailTools.Engines.Matching;
using TrailTools.Query;
using TrailTools.Tables;

namespace TrailTools.Engines.Athena;

/// <summary>A question as it is put to Athena.</summary>
/// <param name="target">The table.</param>
/// <param name="question">The question.</param>
/// <param name="log">Is told what Athena cannot do.</param>
internal sealed class AthenaQuestion(AthenaTarget target, EventQuestion question, ITrailLog log)
{
    /// <summary>What of a record comes back.</summary>
    public RecordShape Shape { get; } = new(target.Table.Columns);

    /// <summary>Whether the table wants to be told one account in each query.</summary>
    public bool NeedsAccounts => target.Table.Account is { Kind: PartitionKind.Injected };

    /// <summary>The accounts that are asked for, of those whose logs are there.</summary>
    /// <exception cref="TrailException">AthenaAccountUnknown: none of them is.</exception>
    public async Task<IReadOnlyList<string>> AccountsAsync(CancellationToken stop)
    {
        var scope = ScopeFinder.Find(question);
        var accounts = await target.ListAccountsAsync(stop).ConfigureAwait(false);
        string[] asked = [.. accounts.Where(account => scope.Accounts(account))];
        return asked.Length > 0 ? asked : throw TrailException.Invalid(
            "AthenaAccountUnknown", $"{target.Table.Id}", $"Under the table {target.Table.Id} there are no logs of an account that is asked for. It has those of {string.Join(", ", accounts.Take(20))}{(accounts.Count > 20 ? " and others" : "")}.");
    }

    /// <summary>The queries that together give all answers.</summary>
    /// <param name="accounts">The accounts that are asked for, where the table wants to be told; else null.</param>
    /// <exception cref="TrailException">The question would read everything, or asks for what the table does not have.</exception>
    public IReadOnlyList<QueryRequest> Queries(IReadOnlyList<string>? accounts) =>
    [
        .. new SearchWriter(target.Table, Shape, log).Write(question, accounts, target.AllowFullScan).Select(sql => new QueryRequest(sql)
        {
            Database = target.Table.Id.Database,
            WorkGroup = target.WorkGroup,
            OutputLocation = target.OutputLocation,
        }),
    ];
}
