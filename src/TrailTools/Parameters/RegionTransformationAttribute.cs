using System.Management.Automation;

namespace TrailTools.Parameters;

/// <summary>Takes a Region by its name or as an object of AWS Tools for PowerShell.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RegionTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>The properties that hold the name, in RegionEndpoint and in what Get-AWSRegion gives.</summary>
    private static readonly string[] NameProperties = ["SystemName", "Region"];

    /// <summary>The name of a Region; null for null.</summary>
    public static string? TextOf(object? region)
    {
        if (region is null or string)
            return (string?)region;

        var told = PSObject.AsPSObject(region);
        return NameProperties.Select(name => told.Properties[name]?.Value as string).FirstOrDefault(static name => name is not null) ?? told.ToString();
    }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => TextOf(inputData);
}
