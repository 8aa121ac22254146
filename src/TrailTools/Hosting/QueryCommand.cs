using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Costs;
using TrailTools.Parameters;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets about queries at Athena that were started before.</summary>
public abstract class QueryCommand : AwsCmdlet
{
    private PriceTable? _prices;

    private protected QueryCommand()
    {
    }

    /// <summary>The path of a price table in place of the one that comes with the module.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? PriceTable { get; set; }

    /// <summary>What things cost where the connection is.</summary>
    private protected RegionPrices PricesOf(ICloud cloud) => Prices.For(cloud.Region);

    /// <summary>What things cost.</summary>
    private protected PriceTable Prices => _prices ??= Costs.PriceTable.Load(PriceTable is null ? Costs.PriceTable.ShippedPath : PathResolver.ResolveNew(SessionState.Path, PriceTable));

    /// <summary>Does something for each query; one of many that fails does not end the others.</summary>
    private protected void ForEach(IEnumerable<PSObject> given, Action<ICloud, string> work)
        => QueryInput.ForEach(given, Log, input => work(Connect(input.Cloud, input.AccountId), input.Id));
}
