using TrailTools.Aws.Athena.Results;

namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>The settings of a workgroup.</summary>
internal sealed class WorkGroupConfiguration
{
    /// <summary>Where results go.</summary>
    public ResultConfiguration? ResultConfiguration { get; set; }

    /// <summary>Whether Athena keeps them.</summary>
    public ManagedQueryResultsConfiguration? ManagedQueryResultsConfiguration { get; set; }

    /// <summary>Whether a query's own settings do not count.</summary>
    public bool? EnforceWorkGroupConfiguration { get; set; }

    /// <summary>Bytes that a query may read, 10,000,000 at least.</summary>
    public long? BytesScannedCutoffPerQuery { get; set; }

    /// <summary>The engine.</summary>
    public EngineVersion? EngineVersion { get; set; }
}
