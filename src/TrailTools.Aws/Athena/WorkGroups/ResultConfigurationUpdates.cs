namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>What changes of where results go.</summary>
internal sealed class ResultConfigurationUpdates
{
    /// <summary>The place, such as s3://bucket/prefix/.</summary>
    public string? OutputLocation { get; set; }

    /// <summary>Whether there is to be none.</summary>
    public bool? RemoveOutputLocation { get; set; }
}
