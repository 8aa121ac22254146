using System.Text.Json;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Protocol;

namespace TrailTools.Sandbox.Athena.WorkGroups;

/// <summary>Refuses configurations of workgroups that Athena does not take.</summary>
internal static class ConfigurationCheck
{
    private const long LeastCutoff = 10_000_000;
    private const string Cutoff = "BytesScannedCutoffPerQuery";

    /// <summary>A configuration that was checked.</summary>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: it is refused.</exception>
    public static JsonObject Checked(JsonObject configuration)
    {
        if (configuration[Cutoff] is { } cutoff && !(cutoff.GetValueKind() == JsonValueKind.Number && cutoff.GetValue<long>() >= LeastCutoff))
            throw AthenaErrors.Invalid($"Value at 'bytesScannedCutoffPerQuery' failed to satisfy constraint: Member must have value greater than or equal to {LeastCutoff}");
        var place = configuration["ResultConfiguration"]?["OutputLocation"]?.GetValue<string>();
        if (!string.IsNullOrEmpty(place) && S3Place.Parse(place) is null)
            throw AthenaErrors.Invalid("outputLocation is not a valid S3 path.");
        if (!string.IsNullOrEmpty(place) && configuration["ManagedQueryResultsConfiguration"]?["Enabled"]?.GetValue<bool>() == true)
            throw AthenaErrors.Invalid("ResultConfiguration can not be set when ManagedQueryResultsConfiguration is enabled.");
        return configuration;
    }
}
