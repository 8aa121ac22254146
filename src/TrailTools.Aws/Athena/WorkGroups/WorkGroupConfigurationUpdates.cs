namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>The settings of a workgroup that change.</summary>
internal sealed class WorkGroupConfigurationUpdates
{
    /// <summary>Where results go.</summary>
    public ResultConfigurationUpdates? ResultConfigurationUpdates { get; set; }

    /// <summary>Whether Athena keeps them.</summary>
    public ManagedQueryResultsConfigurationUpdates? ManagedQueryResultsConfigurationUpdates { get; set; }

    /// <summary>Whether a query's own settings do not count.</summary>
    public bool? EnforceWorkGroupConfiguration { get; set; }

    /// <summary>Bytes that a query may read, 10,000,000 at least.</summary>
    public long? BytesScannedCutoffPerQuery { get; set; }

    /// <summary>Whether there is to be no such limit.</summary>
    public bool? RemoveBytesScannedCutoffPerQuery { get; set; }

    /// <summary>The engine.</summary>
    public EngineVersion? EngineVersion { get; set; }
}
