using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.Catalog;

namespace TrailTools.Sandbox.Athena.WorkGroups;

/// <summary>A workgroup.</summary>
/// <param name="Home">Whose it is.</param>
/// <param name="Name">Its name.</param>
internal sealed record WorkGroup(Home Home, string Name)
{
    /// <summary>The one that is there without being made.</summary>
    public const string Primary = "primary";

    /// <summary>The version of the engine that all have.</summary>
    public const string Engine = "Athena engine version 3";

    /// <summary>ENABLED or DISABLED.</summary>
    public string State { get; init; } = "ENABLED";

    /// <summary>What it is for, in words; null for nothing.</summary>
    public string? Description { get; init; }

    /// <summary>Since when it is there.</summary>
    public DateTimeOffset? Created { get; init; }

    /// <summary>Its configuration, JSON as the API has it.</summary>
    public string Configuration { get; init; } = "{}";

    /// <summary>Where results go; null where each query says it.</summary>
    public string? OutputLocation => Tree["ResultConfiguration"]?[nameof(OutputLocation)]?.GetValue<string>() is { Length: > 0 } place ? place : null;

    /// <summary>Whether a query's own settings do not count.</summary>
    public bool IsEnforced => Tree["EnforceWorkGroupConfiguration"]?.GetValue<bool>() == true;

    /// <summary>Whether Athena keeps the results itself.</summary>
    public bool HasManagedResults => Tree["ManagedQueryResultsConfiguration"]?["Enabled"]?.GetValue<bool>() == true;

    /// <summary>Bytes that a query may read; null for any number.</summary>
    public long? Cutoff => Tree["BytesScannedCutoffPerQuery"]?.GetValue<long>();

    private JsonNode Tree => JsonNode.Parse(Configuration)!;
}
