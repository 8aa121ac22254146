namespace TrailTools.Aws.Athena.Results;

/// <summary>Whether Athena keeps results itself.</summary>
internal sealed class ManagedQueryResultsConfiguration
{
    /// <summary>Whether it does.</summary>
    public bool? Enabled { get; set; }
}
