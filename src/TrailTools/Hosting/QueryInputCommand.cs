using System.Management.Automation;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that do something with queries at Athena, by their ids or from the pipeline.</summary>
public abstract class QueryInputCommand : QueryCommand
{
    private protected const string IdSet = "Id";
    private protected const string InputSet = "InputObject";

    private protected QueryInputCommand()
    {
    }

    /// <summary>The queries' ids.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = IdSet), Alias("QueryExecutionId"), ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>A query, as Get-TrailQuery or Invoke-TrailQuery -NoWait gives it, or its id.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = InputSet), ValidateNotNull]
    public PSObject? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() => ForEach(ParameterSetName == IdSet ? Id.Select(PSObject.AsPSObject) : [InputObject!], Take));

    /// <summary>Does it.</summary>
    private protected abstract void Take(Cloud.ICloud cloud, string id);
}
