using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Parameters;
using TrailTools.Queries;
using TrailTools.Queries.Asking;
using TrailTools.Queries.Measuring;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that can have Athena answer in place of this machine: says of which table, in which workgroup, and what that may take.</summary>
public abstract class AthenaSourceCommand : StoreSourceCommand
{
    /// <summary>The parameters of these that only Athena looks at.</summary>
    private protected static readonly string[] OfAthena = [nameof(Database), nameof(WorkGroup), nameof(OutputLocation), nameof(TimeoutSec), nameof(AllowFullScan)];

    private TableInput? _table;

    private protected AthenaSourceCommand()
    {
    }

    /// <summary>A table at Athena, as Get-TrailAthenaTable gives it, or its name with or without its database.</summary>
    [Parameter(ParameterSetName = ServiceSet), ValidateNotNull]
    public PSObject? Table { get; set; }

    /// <summary>The database of tables that are named without one; the table's if not given, and without one default.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet), ValidateNotNullOrEmpty]
    public string? Database { get; set; }

    /// <summary>The workgroup of Athena; the table's if not given, and without one primary.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet), ValidateNotNullOrEmpty]
    public string? WorkGroup { get; set; }

    /// <summary>Where Athena puts the result, such as s3://bucket/prefix/; the table's place if not given, and else the workgroup's.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet), ValidateNotNullOrEmpty]
    public string? OutputLocation { get; set; }

    /// <summary>The most bytes to read, such as 1TB; at Athena 10 GB if not given.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = InputSet)]
    [ValidateRange(1, long.MaxValue)]
    public override long MaxScanBytes { get; set; }

    /// <summary>The most US dollars that requests to S3, or the query at Athena, may cost.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = InputSet)]
    [ValidateRange(0, 1_000_000)]
    public override decimal MaxCost { get; set; }

    /// <inheritdoc/>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = BucketSet), Parameter(ParameterSetName = TrailSet), Parameter(ParameterSetName = InputSet)]
    [ValidateNotNullOrEmpty]
    public override string? PriceTable { get; set; }

    /// <summary>How many seconds Athena may take; as long as it lets queries run if not given.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet), ValidateRange(1, 86_400)]
    public int TimeoutSec { get; set; }

    /// <summary>Lets the query read all of a table.</summary>
    [Parameter(ParameterSetName = ServiceSet), Parameter(ParameterSetName = InputSet)]
    public SwitchParameter AllowFullScan { get; set; }

    /// <summary>The name of a table; null for none.</summary>
    private protected abstract string? NamedTable { get; }

    /// <summary>Whether Athena is to answer: no log files are named, or a table of it is.</summary>
    private protected bool IsOfAthena => _table is not null || (ParameterSetName == ServiceSet && !MyInvocation.ExpectingInput);

    /// <summary>The table that the parameters or the pipeline give; null for none.</summary>
    private protected TableInput? GivenTable => _table ??= ((object?)Table ?? NamedTable) is { } named ? TableInput.Named(PSObject.AsPSObject(named), Database) : null;

    /// <inheritdoc/>
    private protected override void TakeInput(PSObject input)
    {
        if (!TableInput.IsTable(input))
            base.TakeInput(input);
        else
            _table = _table is null ? TableInput.Of(input) : throw NotAlone(_table);
    }

    /// <summary>The connection to Athena.</summary>
    /// <exception cref="TrailException">TableNotAlone: log files were given too.</exception>
    private protected ICloud ConnectToAthena()
    {
        if (GivenTable is { } table && (HasLogs || OpenStore() is not null))
            throw NotAlone(table);
        return Connect(_table?.Cloud, _table?.AccountId);
    }

    /// <summary>What is asked of Athena, as far as these parameters say.</summary>
    private protected QueryAsk AskOf(string sql) => new(sql)
    {
        Table = GivenTable?.Id,
        Database = Database,
        WorkGroup = WorkGroup ?? GivenTable?.WorkGroup,
        OutputLocation = OutputLocation ?? GivenTable?.OutputLocation,
        AllowFullScan = AllowFullScan,
    };

    /// <summary>Runs queries within what they may take.</summary>
    private protected QueryRunner OpenRunner(ICloud cloud) => new(cloud, Limits, TimeProvider.System, new StopLog(Log, Host, StopToken)) { Prices = Prices.For(cloud.Region) };

    /// <summary>Tells what a query would read and cost.</summary>
    private protected QueryMeter OpenMeter(ICloud cloud) => new(cloud, Prices, SqlFactory.OpenPartitions, Log);

    /// <summary>What a query may take.</summary>
    private protected QueryLimits Limits => new()
    {
        MaxScanBytes = MaxScanBytes > 0 ? MaxScanBytes : QueryLimits.DefaultMaxScanBytes,
        MaxCost = MyInvocation.BoundParameters.ContainsKey(nameof(MaxCost)) ? MaxCost : null,
        Timeout = TimeoutSec > 0 ? TimeSpan.FromSeconds(TimeoutSec) : null,
    };

    /// <summary>Tells of parameters that were given and that nothing looks at.</summary>
    private protected void WarnOf(IEnumerable<string> parameters, string why)
    {
        string[] given = [.. parameters.Where(MyInvocation.BoundParameters.ContainsKey).Select(static name => $"-{name}")];
        if (given.Length > 0)
            Log.Warning($"{string.Join(", ", given)} {why}, and is not looked at.");
    }

    /// <summary>Another source was given beside a table.</summary>
    private protected static TrailException NotAlone(TableInput table)
        => TrailException.Invalid("TableNotAlone", $"{table.Id}", "A table at Athena is asked alone: other tables, log files and stores are asked one after the other.");
}
