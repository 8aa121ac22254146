using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.Athena.WorkGroups;

/// <summary>Applies what UpdateWorkGroup is given to a configuration (Amazon Athena API Reference, WorkGroupConfigurationUpdates).</summary>
internal static class ConfigurationUpdate
{
    private const string Remove = "Remove";
    private const string Updates = "Updates";

    /// <summary>Applies updates: NameUpdates goes into the part Name, RemoveName takes Name away, everything else takes the place of what was.</summary>
    public static void Apply(JsonObject updates, JsonObject configuration)
    {
        foreach (var (name, value) in updates)
        {
            if (name.EndsWith(Updates, StringComparison.Ordinal) && value is JsonObject part)
                Apply(part, Part(configuration, name[..^Updates.Length]));
            else if (name.StartsWith(Remove, StringComparison.Ordinal))
                Take(configuration, name[Remove.Length..], value);
            else
                configuration[name] = value?.DeepClone();
        }
    }

    private static void Take(JsonObject configuration, string name, JsonNode? isTaken)
    {
        if (isTaken?.GetValue<bool>() == true)
            configuration.Remove(name);
    }

    private static JsonObject Part(JsonObject configuration, string name)
    {
        if (configuration[name] is not JsonObject part)
            configuration[name] = part = [];
        return part;
    }
}
