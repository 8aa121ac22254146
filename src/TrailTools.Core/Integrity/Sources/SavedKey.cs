using TrailTools.Cloud.Trails;

namespace TrailTools.Integrity.Sources;

/// <summary>A public key as Save-TrailLog -IncludeDigest writes it.</summary>
/// <param name="Fingerprint">The name by which digests call it.</param>
/// <param name="Value">The key, base 64 of DER of PKCS#1.</param>
/// <param name="ValidityStart">The first moment of its use.</param>
/// <param name="ValidityEnd">The last moment of its use.</param>
internal sealed record SavedKey(string? Fingerprint, string? Value, DateTimeOffset ValidityStart, DateTimeOffset ValidityEnd)
{
    /// <summary>The key; null where the file is damaged.</summary>
    public DigestKey? TryOpen()
    {
        var bytes = new byte[Value?.Length ?? 0];
        return Fingerprint is not null && Convert.TryFromBase64String(Value ?? "", bytes, out var count) && count > 0
            ? new DigestKey(Fingerprint, bytes.AsMemory(0, count), ValidityStart, ValidityEnd)
            : null;
    }
}
