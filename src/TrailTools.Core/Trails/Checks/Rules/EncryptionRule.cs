namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether log files are encrypted at rest.</summary>
internal sealed class EncryptionRule() : TrailRule("Encryption", CheckSeverity.Medium)
{
    private const string Configuration = """'{"Rules":[{"ApplyServerSideEncryptionByDefault":{"SSEAlgorithm":"AES256"}}]}'""";

    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts)
    {
        var bucket = facts.Trail.BucketName;
        return facts.Trail.KmsKeyId is { } key
            ? Passed(bucket, $"The trail encrypts with the KMS key {key}.")
            : Judge(facts.Encryption, bucket, encryption => encryption is null
                ? Failed(bucket, "The bucket has no encryption set.", $"aws s3api put-bucket-encryption --bucket {bucket} --server-side-encryption-configuration {Configuration}")
                : Passed(bucket, $"The bucket encrypts by {encryption.Algorithm}."));
    }
}
