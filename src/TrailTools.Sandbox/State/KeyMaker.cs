using System.Security.Cryptography;

namespace TrailTools.Sandbox.State;

/// <summary>Makes ids and secrets at random, in the forms that AWS's have (IAM User Guide, Unique identifiers).</summary>
internal static class KeyMaker
{
    private const string IdLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string SecretLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>An id: four letters that say what it is of (AKIA, ASIA, AIDA, AROA) and 16 more.</summary>
    public static string Id(string kind) => kind + RandomNumberGenerator.GetString(IdLetters, 16);

    /// <summary>A secret access key.</summary>
    public static string Secret() => RandomNumberGenerator.GetString(SecretLetters, 40);

    /// <summary>A session token.</summary>
    public static string Token() => RandomNumberGenerator.GetString(SecretLetters, 256);
}
