namespace TrailTools.Cloud.Trails;

/// <summary>A public key that digests of a Region were signed with (ListPublicKeys).</summary>
/// <param name="Fingerprint">The name by which digests call it.</param>
/// <param name="Value">The key, DER of PKCS#1.</param>
/// <param name="ValidityStart">The first moment of its use.</param>
/// <param name="ValidityEnd">The last moment of its use.</param>
internal sealed record DigestKey(string Fingerprint, ReadOnlyMemory<byte> Value, DateTimeOffset ValidityStart, DateTimeOffset ValidityEnd);
