namespace TrailTools.Aws.Organizations;

/// <summary>An organization.</summary>
internal sealed class Organization
{
    /// <summary>Its id, o-...</summary>
    public string? Id { get; set; }

    /// <summary>Its ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>ALL or CONSOLIDATED_BILLING.</summary>
    public string? FeatureSet { get; set; }

    /// <summary>The management account.</summary>
    public string? MasterAccountId { get; set; }

    /// <summary>Its ARN in the organization.</summary>
    public string? MasterAccountArn { get; set; }

    /// <summary>Its mail address.</summary>
    public string? MasterAccountEmail { get; set; }
}
