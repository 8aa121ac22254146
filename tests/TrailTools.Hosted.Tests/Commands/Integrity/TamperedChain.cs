using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>The chain that is tampered with, by the numbers of its digests: 0 is the hour in the middle of things, 1 the next one.</summary>
internal sealed class TamperedChain(SignedBucketFixture fixture, IProofPlace place)
{
    /// <summary>The number of hour 0 in the chain.</summary>
    public int First { get; } = Enumerable.Range(10, 20).First(hour => fixture.Logs[hour].Length > 1 && fixture.Logs[hour + 1].Length > 0);

    /// <summary>How many digests come from hour 0 on.</summary>
    public int Count => fixture.Digests.Count - First;

    public IProofPlace Place => place;

    /// <summary>The key of a digest.</summary>
    public string Digest(int hour) => fixture.Digests[First + hour];

    /// <summary>The keys of the log files that a digest names.</summary>
    public string[] Logs(int hour) => fixture.Logs[First + hour];

    public static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes)).ToLowerInvariant();

    /// <summary>Changes a file's stored bytes.</summary>
    public void Change(string key, Func<byte[], byte[]> change)
    {
        var file = place.Read(key)!;
        place.Write(key, file with { Bytes = change(file.Bytes) });
    }

    /// <summary>Changes a file's JSON and packs it again.</summary>
    public void Edit(string key, Action<JsonObject> edit) => Change(key, bytes =>
    {
        var json = SignedBucketFixture.Json(bytes);
        edit(json);
        return SignedBucketFixture.Gzip(Encoding.UTF8.GetBytes(json.ToJsonString()));
    });

    /// <summary>Changes what is kept beside a file.</summary>
    public void Describe(string key, Action<Dictionary<string, string>> change)
    {
        var file = place.Read(key)!;
        var metadata = new Dictionary<string, string>(file.Metadata);
        change(metadata);
        place.Write(key, file with { Metadata = metadata });
    }

    public void Delete(string key) => place.Write(key, null);

    /// <summary>Puts a file, with what is beside it, under another key too.</summary>
    public void Copy(string key, string to) => place.Write(to, place.Read(key));

    public void Move(string key, string to)
    {
        Copy(key, to);
        Delete(key);
    }

    /// <summary>Changes a digest and signs it and all behind it anew, as somebody would who has a key of his own.</summary>
    public void SignAnew(int hour, bool withOwnName, Action<JsonObject>? edit = null)
    {
        using var own = RSA.Create(2048);
        JsonObject? before = null;
        var (hash, signature) = ("", "");
        for (var at = hour; at < Count; at++)
        {
            Edit(Digest(at), json =>
            {
                if (at == hour)
                    edit?.Invoke(json);
                if (withOwnName)
                    json["digestPublicKeyFingerprint"] = Hash(own.ExportRSAPublicKey())[..32];
                if (before is null)
                    return;
                json["previousDigestHashValue"] = hash;
                json["previousDigestSignature"] = signature;
            });
            var bytes = SignedBucketFixture.Gunzip(place.Read(Digest(at))!.Bytes);
            before = JsonNode.Parse(bytes)!.AsObject();
            hash = Hash(bytes);
            var text = $"{before["digestEndTime"]}\n{before["digestS3Bucket"]}/{before["digestS3Object"]}\n{hash}\n{before["previousDigestSignature"]?.ToString() ?? "null"}";
            signature = Convert.ToHexString(own.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)).ToLowerInvariant();
            Describe(Digest(at), metadata => metadata["signature"] = signature);
        }
    }
}
