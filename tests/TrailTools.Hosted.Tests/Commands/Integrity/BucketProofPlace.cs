using TrailTools.Hosted.Tests.Hosting;

namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>The bucket of a sandbox.</summary>
internal sealed class BucketProofPlace(LogSandbox sandbox, string bucket) : KeptPlace
{
    public override bool IsOnline => true;

    public override ProofFile? Read(string key) => sandbox.Read(bucket, key) is { } found ? new ProofFile(found.Content, found.Metadata) : null;

    protected override void Put(string key, ProofFile? file)
    {
        if (file is null)
            sandbox.Delete(bucket, key);
        else
            sandbox.Put(bucket, key, file.Bytes, file.Metadata);
    }
}
