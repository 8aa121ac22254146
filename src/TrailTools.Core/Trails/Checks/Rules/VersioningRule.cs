using TrailTools.Cloud.Buckets;

namespace TrailTools.Trails.Checks.Rules;

/// <summary>Whether log files that somebody overwrites or deletes are kept.</summary>
internal sealed class VersioningRule() : TrailRule("Versioning", CheckSeverity.Low)
{
    /// <inheritdoc/>
    public override TrailCheck Check(TrailFacts facts)
    {
        var bucket = facts.Trail.BucketName;
        return Judge(facts.Versioning, bucket, versioning => versioning == BucketVersioning.Enabled
            ? Passed(bucket, "Overwritten and deleted objects are kept.")
            : Failed(bucket, "A log file that somebody overwrites or deletes is gone.", $"aws s3api put-bucket-versioning --bucket {bucket} --versioning-configuration Status=Enabled"));
    }
}
