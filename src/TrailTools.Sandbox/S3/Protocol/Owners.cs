using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;

namespace TrailTools.Sandbox.S3.Protocol;

/// <summary>Writes owners; S3 knows an account by a canonical id of 64 hexadecimal digits.</summary>
internal static class Owners
{
    /// <summary>An account's canonical id, the same each time.</summary>
    public static string CanonicalId(string accountId) => Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(accountId))).ToLowerInvariant();

    /// <summary>An element with the account.</summary>
    public static XElement Element(string name, string accountId) => S3Xml.Element(name, S3Xml.Element("ID", CanonicalId(accountId)));
}
