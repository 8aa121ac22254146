namespace TrailTools.Aws.Organizations;

/// <summary>An account of an organization.</summary>
internal sealed class Account
{
    /// <summary>12 digits.</summary>
    public string? Id { get; set; }

    /// <summary>Its ARN in the organization.</summary>
    public string? Arn { get; set; }

    /// <summary>Its name.</summary>
    public string? Name { get; set; }

    /// <summary>Its mail address.</summary>
    public string? Email { get; set; }

    /// <summary>ACTIVE, SUSPENDED or PENDING_CLOSURE.</summary>
    public string? Status { get; set; }
}
