namespace TrailTools.Logs.Buckets.Layout;

/// <summary>What the folders below a folder of AWS's layout are.</summary>
internal enum LayoutLevel
{
    /// <summary>Organizations and accounts: below AWSLogs/.</summary>
    Organizations,

    /// <summary>Accounts: below an organization.</summary>
    Accounts,

    /// <summary>Services, of which CloudTrail's kinds are some: below an account.</summary>
    Kinds,

    /// <summary>Regions: below a kind.</summary>
    Regions,

    /// <summary>Years, months and days: below a Region.</summary>
    Days,
}
