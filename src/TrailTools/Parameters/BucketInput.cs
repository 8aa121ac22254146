using System.Management.Automation;
using TrailTools.Cloud;

namespace TrailTools.Parameters;

/// <summary>A bucket with logs, as an object from the pipeline names it: an AuditTrail or LogRetention, or what a Select-Object or another session left of one.</summary>
/// <param name="BucketName">The bucket.</param>
/// <param name="KeyPrefix">What stands before AWSLogs/ in keys.</param>
/// <param name="AccountId">The object's account, which must be the connection's; null where it has none.</param>
/// <param name="OwnerId">The account that owns the bucket; null where the object does not say.</param>
/// <param name="Cloud">The connection that the object carries.</param>
internal sealed record BucketInput(string BucketName, string? KeyPrefix, string? AccountId, string? OwnerId, ICloud? Cloud)
{
    /// <summary>Whether -WhatIf gave the object, so that the bucket need not be there yet.</summary>
    public bool IsPlanned { get; private init; }

    /// <summary>The bucket that an object names; null for one that names none.</summary>
    public static BucketInput? Read(PSObject input)
        => Of(input) is { } bucket ? bucket with { IsPlanned = InputShape.IsTrue(input, nameof(AuditTrail.Planned)) } : null;

    private static BucketInput? Of(PSObject input) => input.BaseObject switch
    {
        AuditTrail trail => new BucketInput(trail.BucketName, trail.KeyPrefix, trail.AccountId, null, trail.Cloud),
        LogRetention retention => new BucketInput(retention.BucketName, retention.KeyPrefix, retention.AccountId, retention.AccountId, retention.Cloud),
        _ => InputShape.Text(input, "BucketName") is { } bucket ? new BucketInput(bucket, InputShape.Text(input, "KeyPrefix"), InputShape.Text(input, "AccountId"), null, null) : null,
    };
}
