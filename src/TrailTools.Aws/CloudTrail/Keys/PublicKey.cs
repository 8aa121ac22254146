namespace TrailTools.Aws.CloudTrail.Keys;

/// <summary>A public key that digests were signed with.</summary>
internal sealed class PublicKey
{
    /// <summary>The key, DER of PKCS#1.</summary>
    public MemoryStream? Value { get; set; }

    /// <summary>The first moment of its use.</summary>
    public DateTime? ValidityStartTime { get; set; }

    /// <summary>The last moment of its use.</summary>
    public DateTime? ValidityEndTime { get; set; }

    /// <summary>The name by which digests call it.</summary>
    public string? Fingerprint { get; set; }
}
