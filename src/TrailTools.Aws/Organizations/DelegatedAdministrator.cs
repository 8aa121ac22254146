namespace TrailTools.Aws.Organizations;

/// <summary>An account that administers a service for the organization.</summary>
internal sealed class DelegatedAdministrator
{
    /// <summary>12 digits.</summary>
    public string? Id { get; set; }

    /// <summary>Its ARN in the organization.</summary>
    public string? Arn { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>ACTIVE, SUSPENDED or PENDING_CLOSURE.</summary>
    public string? Status { get; set; }
}
