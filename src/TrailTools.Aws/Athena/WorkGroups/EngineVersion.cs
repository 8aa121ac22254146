namespace TrailTools.Aws.Athena.WorkGroups;

/// <summary>A version of the engine.</summary>
internal sealed class EngineVersion
{
    /// <summary>The one that is asked for, such as AUTO.</summary>
    public string? SelectedEngineVersion { get; set; }

    /// <summary>The one that runs, such as Athena engine version 3.</summary>
    public string? EffectiveEngineVersion { get; set; }
}
