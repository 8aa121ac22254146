using System.IO.Compression;

namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>The ways in which logs are tampered with.</summary>
internal static class Tamperings
{
    private const string Unproved0 = "LogFile Unverifiable LL0: digest of its hour";
    private const string Unproved1 = "LogFile Unverifiable LL1: digest of its hour";
    private const string PassesOver = "It passes over what follows a gzip member.";

    public static IReadOnlyList<Tampering> All { get; } =
    [
        new("nothing", static _ => { }),
        new("a log file packed again", static chain => chain.Change(chain.Logs(0)[0], static bytes => SignedBucketFixture.Gzip(SignedBucketFixture.Gunzip(bytes), CompressionLevel.NoCompression))),
        new("a byte of a log file flipped", static chain => chain.Change(chain.Logs(0)[0], static bytes => Flip(bytes, bytes.Length / 2)), "LogFile Invalid L0:"),
        new("a byte of a log file's checksum flipped", static chain => chain.Change(chain.Logs(0)[0], static bytes => Flip(bytes, bytes.Length - 6)), "LogFile Invalid L0: cannot be unpacked"),
        new("an event removed", static chain => chain.Edit(chain.Logs(0)[0], static log => log["Records"]!.AsArray().RemoveAt(0)), "LogFile Invalid L0: hash differs"),
        new("a log file emptied", static chain => chain.Change(chain.Logs(0)[0], static _ => []), "LogFile Invalid L0: cannot be unpacked"),
        new("a log file cut", static chain => chain.Change(chain.Logs(0)[0], static bytes => bytes[..^20]), "LogFile Invalid L0: cannot be unpacked"),
        new("a log file deleted", static chain => chain.Delete(chain.Logs(0)[0]), "LogFile Missing L0: not there"),
        new("a log file in another's place", static chain => chain.Copy(chain.Logs(0)[1], chain.Logs(0)[0]), "LogFile Invalid L0: hash differs"),
        new("a log file renamed", static chain => chain.Move(chain.Logs(0)[0], Other(chain.Logs(0)[0])), "LogFile Missing L0: not there", "Extra Unsigned O0: No digest names it"),
        new("a log file put in", static chain => chain.Copy(chain.Logs(0)[0], Other(chain.Logs(0)[0])), "Extra Unsigned O0: No digest names it"),
        new("bytes appended to a log file", static chain => chain.Change(chain.Logs(0)[0], static bytes => [.. bytes, .. "more"u8]), "LogFile Invalid L0: follows") { CliDiffers = PassesOver },
        new("records appended to a log file as a gzip member", static chain => chain.Change(chain.Logs(0)[0], static bytes => [.. bytes, .. SignedBucketFixture.Gzip("{}"u8.ToArray())]), "LogFile Invalid L0: follows") { CliDiffers = PassesOver },
        new("a digest deleted", static chain => chain.Delete(chain.Digest(0)), "Gap Missing D0: no digest of this hour", Unproved0),
        new("two neighbours deleted", static chain => { chain.Delete(chain.Digest(0)); chain.Delete(chain.Digest(1)); }, "Gap Missing D0: no digest of this hour", "Gap Missing D1: no digest of this hour", Unproved0, Unproved1),
        new("a digest that is no gzip", static chain => chain.Change(chain.Digest(0), static _ => [.. "digest"u8]), "Digest Invalid D0: cannot be unpacked", Unproved0),
        new("a digest that is no JSON", static chain => chain.Change(chain.Digest(0), static _ => SignedBucketFixture.Gzip([.. "{"u8])), "Digest Invalid D0: no digest", Unproved0),
        new("bytes appended to a digest", static chain => chain.Change(chain.Digest(0), static bytes => [.. bytes, .. "more"u8]), "Digest Invalid D0: follows") { CliDiffers = PassesOver },
        new("a log file taken out of its digest and deleted", static chain =>
        {
            var gone = chain.Logs(0)[0];
            chain.Delete(gone);
            chain.Edit(chain.Digest(0), static digest => digest["logFiles"]!.AsArray().RemoveAt(0));
        }, "Digest Invalid D0: signature", "LogFile Unverifiable M0: digest of its hour"),
        new("a digest in an earlier one's place", static chain => chain.Copy(chain.Digest(0), chain.Digest(-1)), "Digest Invalid D-1: not where", "LogFile Unverifiable LL-1: digest of its hour"),
        new("an older digest in its place", static chain => chain.Copy(chain.Digest(-3), chain.Digest(0)), "Digest Invalid D0: not where", Unproved0),
        new("a digest renamed", static chain => chain.Move(chain.Digest(0), chain.Digest(0).Replace("0000Z", "1500Z", StringComparison.Ordinal)), "Digest Invalid R0: not where", "Gap Missing D0: no digest of this hour", Unproved0),
        new("a signature cut", static chain => chain.Describe(chain.Digest(0), static metadata => metadata["signature"] = metadata["signature"][..^2]), "Digest Invalid D0: signature", Unproved0),
        new("a signature taken away", static chain => chain.Describe(chain.Digest(0), static metadata => metadata.Clear()), "Digest Unsigned D0: no signature") { FoundSaved = [] },
        new("a digest's signature in another's", static chain =>
        {
            var other = chain.Place.Read(chain.Digest(1))!.Metadata["signature"];
            chain.Describe(chain.Digest(0), metadata => metadata["signature"] = other);
        }, "Digest Invalid D0: signature", Unproved0),
        new("a key's name changed", static chain => chain.Edit(chain.Digest(0), static digest => digest["digestPublicKeyFingerprint"] = new string('a', 32)), "Digest Invalid D0: no public key", Unproved0)
        {
            FoundSaved = ["Digest Unverifiable D0: No public key", Unproved0],
        },
        new("a chain signed anew by a foreign key", static chain => chain.SignAnew(0, withOwnName: true, static digest => digest["logFiles"]!.AsArray().RemoveAt(0)), "Digest Invalid DD0: no public key", "LogFile Unverifiable LLL0: digest of its hour")
        {
            FoundSaved = ["Digest Unverifiable DD0: No public key", "LogFile Unverifiable LLL0: digest of its hour"],
        },
        new("a chain signed anew by a foreign key under CloudTrail's key's name", static chain => chain.SignAnew(0, withOwnName: false), "Digest Invalid DD0: signature", "LogFile Unverifiable LLL0: digest of its hour"),
    ];

    /// <summary>A name that CloudTrail might have given.</summary>
    public static string Other(string key) => key[..^".json.gz".Length][..^4] + "XXXX.json.gz";

    private static byte[] Flip(byte[] bytes, int at)
    {
        bytes[at] ^= 0x10;
        return bytes;
    }
}
