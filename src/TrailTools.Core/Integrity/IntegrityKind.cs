namespace TrailTools;

/// <summary>What a finding of Test-TrailIntegrity is about.</summary>
public enum IntegrityKind
{
    /// <summary>A digest file.</summary>
    Digest,

    /// <summary>A log file that a digest names, or would name.</summary>
    LogFile,

    /// <summary>An hour without a digest.</summary>
    Gap,

    /// <summary>A file that no digest names.</summary>
    Extra,

    /// <summary>A file in a zip file of Export-TrailEvidence, or that zip file itself.</summary>
    Evidence,
}
