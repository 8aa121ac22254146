namespace TrailTools.Cloud.Buckets;

/// <summary>Whether a bucket keeps overwritten and deleted objects.</summary>
internal enum BucketVersioning
{
    /// <summary>It never did.</summary>
    Off,

    /// <summary>It does.</summary>
    Enabled,

    /// <summary>It did, and what it kept is there still.</summary>
    Suspended,
}
