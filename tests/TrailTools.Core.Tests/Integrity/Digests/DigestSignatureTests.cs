using TrailTools.Integrity.Digests;

namespace TrailTools.Core.Tests.Integrity.Digests;

public class DigestSignatureTests
{
    /// <summary>The vector of the AWS CLI's own unit test.</summary>
    [Fact]
    public void The_text_to_sign_is_AWSs()
        => Assert.Equal(
            "a\nb/c\nba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\nnull",
            DigestSignature.TextToSign(new DigestContent { EndText = "a", Bucket = "b", Key = "c", Fingerprint = "", Start = default, End = default }, SignedLogs.Hash("abc"u8.ToArray())));

    [Fact]
    public void What_is_no_signature_or_no_key_is_not_of_it()
    {
        var digest = new DigestContent { EndText = "a", Bucket = "b", Key = "c", Fingerprint = "", Start = default, End = default };
        var key = SignedLogs.PublicKey("eu-west-1");
        Assert.False(DigestSignature.IsOf(digest, "00", "abc", key));
        Assert.False(DigestSignature.IsOf(digest, "00", "zz", key));
        Assert.False(DigestSignature.IsOf(digest, "00", "", key));
        Assert.False(DigestSignature.IsOf(digest, "00", "00", key with { Value = new byte[3] }));
    }
}
