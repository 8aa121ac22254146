namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>What changes of whether Athena keeps results itself.</summary>
internal sealed class ManagedQueryResultsConfigurationUpdates
{
    /// <summary>Whether it does.</summary>
    public bool? Enabled { get; set; }
}
