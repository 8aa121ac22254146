using System.Security.Cryptography;
using System.Text;
using TrailTools.Cloud.Trails;

namespace TrailTools.Integrity.Digests;

/// <summary>Signatures of digests: RSASSA-PKCS1-v1_5 with SHA-256 over a text of four lines.</summary>
/// <remarks>CloudTrail User Guide, "Custom implementations of CloudTrail log file integrity validation"; the public key is DER of PKCS#1.</remarks>
internal static class DigestSignature
{
    /// <summary>The one algorithm that CloudTrail signs by.</summary>
    public const string Algorithm = "SHA256withRSA";

    /// <summary>The text that is signed.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="hash">The SHA-256 of its text, hexadecimal in lower case.</param>
    public static string TextToSign(DigestContent digest, string hash) => $"{digest.EndText}\n{digest.Bucket}/{digest.Key}\n{hash}\n{digest.PreviousSignature ?? "null"}";

    /// <summary>Whether a signature is of that digest, by that key. What is no signature or no key is not.</summary>
    /// <param name="digest">The digest.</param>
    /// <param name="hash">The SHA-256 of its text, hexadecimal in lower case.</param>
    /// <param name="signature">The signature, hexadecimal.</param>
    /// <param name="key">The public key.</param>
    public static bool IsOf(DigestContent digest, string hash, string signature, DigestKey key)
    {
        try
        {
            using var rsa = RSA.Create();
            rsa.ImportRSAPublicKey(key.Value.Span, out _);
            return rsa.VerifyData(Encoding.UTF8.GetBytes(TextToSign(digest, hash)), Convert.FromHexString(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        }
        catch (Exception error) when (error is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
