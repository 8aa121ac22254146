using System.Management.Automation;

namespace TrailTools.Parameters;

/// <summary>Knows a store from the pipeline by its shape, so that a Select-Object'd or deserialised one is known too.</summary>
internal static class StoreInput
{
    /// <summary>The store's folder; null for anything else.</summary>
    public static string? Read(PSObject input)
        => input.BaseObject is LogStore store ? store.Path
            : input.Properties[nameof(LogStore.StoredBytes)] is not null ? InputShape.Text(input, nameof(LogStore.Path)) : null;
}
