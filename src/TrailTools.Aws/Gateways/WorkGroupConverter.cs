using TrailTools.Aws.Athena.Results;
using TrailTools.Aws.Athena.WorkGroups;
using TrailTools.Cloud.Athena;

namespace TrailTools.Aws.Gateways;

/// <summary>Workgroups in the engine's words and in Athena's.</summary>
internal static class WorkGroupConverter
{
    /// <summary>A workgroup that was told of.</summary>
    public static WorkGroupDescription Read(WorkGroup group) => new(group.Name ?? "")
    {
        IsEnabled = group.State != "DISABLED",
        Description = TrailConverter.Filled(group.Description),
        OutputLocation = TrailConverter.Filled(group.Configuration?.ResultConfiguration?.OutputLocation),
        HasManagedResults = group.Configuration?.ManagedQueryResultsConfiguration?.Enabled == true,
        IsEnforced = group.Configuration?.EnforceWorkGroupConfiguration == true,
        MaxScanBytes = group.Configuration?.BytesScannedCutoffPerQuery,
        EngineVersion = TrailConverter.Filled(group.Configuration?.EngineVersion?.EffectiveEngineVersion) ?? TrailConverter.Filled(group.Configuration?.EngineVersion?.SelectedEngineVersion),
    };

    /// <summary>The request for a new workgroup; its engine is the one that Athena chooses where none is said.</summary>
    public static CreateWorkGroupRequest Create(WorkGroupDescription settings) => new()
    {
        Name = settings.Name,
        Description = settings.Description,
        Configuration = new WorkGroupConfiguration
        {
            ResultConfiguration = settings.OutputLocation is { } place ? new ResultConfiguration { OutputLocation = place } : null,
            ManagedQueryResultsConfiguration = settings.HasManagedResults ? new ManagedQueryResultsConfiguration { Enabled = true } : null,
            EnforceWorkGroupConfiguration = settings.IsEnforced,
            BytesScannedCutoffPerQuery = settings.MaxScanBytes,
            EngineVersion = settings.EngineVersion is { } version ? new EngineVersion { SelectedEngineVersion = version } : null,
        },
    };

    /// <summary>The request that changes a workgroup: what is null there is taken away. Its engine stays: what was read as one may be Athena's choice.</summary>
    public static UpdateWorkGroupRequest Update(WorkGroupDescription settings) => new()
    {
        WorkGroup = settings.Name,
        Description = settings.Description ?? "",
        State = settings.IsEnabled ? "ENABLED" : "DISABLED",
        ConfigurationUpdates = new WorkGroupConfigurationUpdates
        {
            ResultConfigurationUpdates = settings.OutputLocation is { } place
                ? new ResultConfigurationUpdates { OutputLocation = place }
                : new ResultConfigurationUpdates { RemoveOutputLocation = true },
            ManagedQueryResultsConfigurationUpdates = new ManagedQueryResultsConfigurationUpdates { Enabled = settings.HasManagedResults },
            EnforceWorkGroupConfiguration = settings.IsEnforced,
            BytesScannedCutoffPerQuery = settings.MaxScanBytes,
            RemoveBytesScannedCutoffPerQuery = settings.MaxScanBytes is null ? true : null,
        },
    };
}
