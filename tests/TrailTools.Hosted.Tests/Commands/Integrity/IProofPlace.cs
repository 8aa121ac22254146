namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>A place whose files somebody tampers with: a bucket, or a copy of it. Disposed, it is as it was.</summary>
internal interface IProofPlace : IDisposable
{
    /// <summary>Whether it is the bucket.</summary>
    bool IsOnline { get; }

    /// <summary>A file's bytes, and its metadata; null where it is not there.</summary>
    ProofFile? Read(string key);

    /// <summary>Writes a file, or takes it away.</summary>
    void Write(string key, ProofFile? file);
}

/// <summary>A file, and what S3 keeps beside it.</summary>
internal sealed record ProofFile(byte[] Bytes, IReadOnlyDictionary<string, string> Metadata);
