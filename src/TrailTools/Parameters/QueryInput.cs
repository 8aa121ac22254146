using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;

namespace TrailTools.Parameters;

/// <summary>Knows a query at Athena by its id or its shape, so that a Select-Object'd or deserialised one is known too.</summary>
/// <param name="Id">Its id.</param>
internal sealed record QueryInput(string Id)
{
    /// <summary>The account that must be connected to; null where any may be.</summary>
    public string? AccountId { get; init; }

    /// <summary>The connection that the object carries; null for none.</summary>
    public ICloud? Cloud { get; init; }

    /// <summary>Whether an object from the pipeline is a query, or a query's id.</summary>
    public static bool IsQuery(PSObject input) => input.BaseObject is string text ? Guid.TryParseExact(text, "D", out _)
        : InputShape.Text(input, "QueryExecutionId") is not null || (InputShape.Text(input, "Id") is not null && InputShape.Text(input, nameof(TrailQuery.State)) is not null);

    /// <summary>Does something for each query; one of many that fails does not end the others.</summary>
    public static void ForEach(IEnumerable<PSObject> given, ITrailLog log, Action<QueryInput> work)
    {
        foreach (var one in given)
        {
            try
            {
                work(Of(one));
            }
            catch (TrailException error) when (error.Id is "AthenaQueryMissing" or "AthenaQueryFailed" or "AthenaQueryCancelled" or "QueryInputUnknown")
            {
                log.Skipped(error);
            }
        }
    }

    /// <summary>What an object from the pipeline says.</summary>
    /// <exception cref="TrailException">QueryInputUnknown: it is no query.</exception>
    public static QueryInput Of(PSObject input) => input.BaseObject switch
    {
        string { Length: > 0 } id => new QueryInput(id),
        TrailQuery query => new QueryInput(query.Id) { AccountId = query.AccountId, Cloud = query.Cloud },
        _ => (InputShape.Text(input, "QueryExecutionId") ?? InputShape.Text(input, "Id")) is { } id
            ? new QueryInput(id) { AccountId = InputShape.Text(input, "AccountId") }
            : throw TrailException.Invalid("QueryInputUnknown", input.BaseObject.GetType().FullName, $"A {input.BaseObject.GetType().Name} is no query at Athena: pipe in what Get-TrailQuery gives, or a query's id."),
    };
}
