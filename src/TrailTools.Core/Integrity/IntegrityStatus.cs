namespace TrailTools;

/// <summary>How a check of Test-TrailIntegrity came out.</summary>
public enum IntegrityStatus
{
    /// <summary>It is as CloudTrail delivered it.</summary>
    Valid,

    /// <summary>It is not as CloudTrail delivered it.</summary>
    Invalid,

    /// <summary>It was delivered and is not there.</summary>
    Missing,

    /// <summary>It is there, and nothing that CloudTrail signed says so.</summary>
    Unsigned,

    /// <summary>Whether it is as CloudTrail delivered it cannot be told.</summary>
    Unverifiable,
}
