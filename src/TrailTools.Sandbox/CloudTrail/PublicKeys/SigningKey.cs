using System.Security.Cryptography;

namespace TrailTools.Sandbox.CloudTrail.PublicKeys;

/// <summary>The key pair that digests of a Region are signed with.</summary>
/// <param name="Region">The Region.</param>
/// <param name="Private">The private key, PKCS#1 DER.</param>
internal sealed record SigningKey(string Region, byte[] Private)
{
    private const int Bits = 2048;
    private const int FingerprintLength = 16;

    /// <summary>Makes a key pair.</summary>
    public static SigningKey Make(string region)
    {
        using var pair = RSA.Create(Bits);
        return new(region, pair.ExportRSAPrivateKey());
    }

    /// <summary>The public key, PKCS#1 DER.</summary>
    public byte[] ExportPublic()
    {
        using var pair = Open();
        return pair.ExportRSAPublicKey();
    }

    /// <summary>What the public key is known by.</summary>
    public string ComputeFingerprint() => Convert.ToHexString(SHA256.HashData(ExportPublic()).AsSpan(0, FingerprintLength)).ToLowerInvariant();

    /// <summary>Signs by RSASSA-PKCS1-v1_5 with SHA-256 (AWS CloudTrail User Guide, CloudTrail digest file structure).</summary>
    public byte[] Sign(byte[] text)
    {
        using var pair = Open();
        return pair.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private RSA Open()
    {
        var pair = RSA.Create();
        pair.ImportRSAPrivateKey(Private, out _);
        return pair;
    }
}
