namespace TrailTools.Aws.Organizations;

/// <summary>A service with trusted access.</summary>
internal sealed class EnabledServicePrincipal
{
    /// <summary>Its name, such as cloudtrail.amazonaws.com.</summary>
    public string? ServicePrincipal { get; set; }

    /// <summary>Since when.</summary>
    public DateTime? DateEnabled { get; set; }
}
