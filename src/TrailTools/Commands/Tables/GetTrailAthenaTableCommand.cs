using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Diagnostics;
using TrailTools.Hosting;
using TrailTools.Tables.Catalog;
using TrailTools.Tables.Planning;

namespace TrailTools.Commands.Tables;

/// <summary>Get-TrailAthenaTable: the tables over CloudTrail's log files, and what they do not read.</summary>
[Cmdlet(VerbsCommon.Get, "TrailAthenaTable")]
[OutputType(typeof(TrailAthenaTable))]
public sealed class GetTrailAthenaTableCommand : AwsCmdlet
{
    /// <summary>The tables' names; all over CloudTrail's log files if not given.</summary>
    [Parameter(Position = 0), ValidateNotNullOrEmpty, SupportsWildcards]
    public string[] TableName { get; set; } = ["*"];

    /// <summary>The tables' database.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string Database { get; set; } = TableAsk.DefaultDatabase;

    /// <summary>The account that must own the tables' bucket, 12 digits; if not given, the caller's own.</summary>
    [Parameter, ValidatePattern("^[0-9]{12}$")]
    public string? ExpectedBucketOwner { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        var cloud = Connect();
        var teller = new TableTeller(cloud, Wait(cloud.GetCallerAsync(StopToken)));
        foreach (var name in TableName)
            Find(cloud, teller, name);
    });

    // One of many that is not there does not end the others.
    private void Find(ICloud cloud, TableTeller teller, string name)
    {
        try
        {
            foreach (var table in Wait(new TableFinder(cloud.Athena).FindAsync(Database, name, StopToken)))
                WriteObject(Wait(new DriftFinder(cloud, Log).FindAsync(teller.Tell(table), ExpectedBucketOwner, StopToken)));
        }
        catch (TrailException error) when (error.Id == "AthenaTableMissing")
        {
            Log.Skipped(error);
        }
    }
}
