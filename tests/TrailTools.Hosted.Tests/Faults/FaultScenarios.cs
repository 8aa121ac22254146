using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>The cmdlets whose calls are to fail, each in the states that it meets.</summary>
internal static class FaultScenarios
{
    private const string Trail = "New-AuditTrail @a";
    private const string TrailOnBucket = "New-AuditTrail @a -BucketName my-trail-logs";

    private static readonly string Stopped = $"{Trail}; Stop-AuditTrail management-events @a -Confirm:$false";

    /// <summary>S3 says where a bucket is to those too who may not see it; the call that matters then says what it has to.</summary>
    private static readonly ToleratedFault[] PlaceIsTold =
    [
        new("s3:HeadBucket", FaultKind.AccessDenied, "S3 says where a bucket is all the same.") { IsSilent = true },
        new("s3:HeadBucket", FaultKind.ExpiredCredentials, "The next call says it in words.") { IsSilent = true },
    ];

    private static readonly ToleratedFault TrailsUnseen = new("cloudtrail:DescribeTrails", FaultKind.AccessDenied, "Who may set a bucket's lifecycle need not be allowed to see trails.");

    private static readonly ToleratedFault StatusUnseen = new("cloudtrail:GetTrailStatus", FaultKind.AccessDenied, "A trail's other properties can be told.");

    private static readonly ToleratedFault[] PartsUnseen =
    [
        StatusUnseen,
        new("s3:GetBucketLifecycleConfiguration", FaultKind.AccessDenied, "A trail's other properties can be told."),
    ];

    private static readonly ToleratedFault CallerUnseen = new("sts:GetCallerIdentity", FaultKind.AccessDenied, "A trail's other properties can be told.");

    private static readonly ToleratedFault[] OfRetention = [.. PlaceIsTold, TrailsUnseen];

    private static readonly ToleratedFault[] OfReading = [.. PlaceIsTold, .. PartsUnseen, CallerUnseen];

    public static IEnumerable<FaultScenario> All =>
    [
        new(Trail),
        new("$a.Region = 'eu-west-1'; New-AuditTrail elsewhere @a -KeyPrefix logs -DataEvent money -RetentionDays 400 -Tag @{ team = 'security' }"),
        new(TrailOnBucket),
        new("New-AuditTrail @a -NoFileValidation -DataEvent money -Tag @{ team = 'security' }")
        {
            Before = Stopped,
            Tolerated =
            [
                .. PartsUnseen,
                new("s3:HeadBucket", FaultKind.AccessDenied, "A trail may deliver to another account's bucket, which is left as it is.") { IsPartial = true },
                new("s3:GetBucketTagging", FaultKind.AccessDenied, "A trail may deliver to another account's bucket, which is left as it is.") { IsPartial = true },
            ],
        },
        new("Get-AuditTrail @a") { Before = Trail, Tolerated = OfReading },
        new("Start-AuditTrail management-events @a") { Before = Stopped, Tolerated = [StatusUnseen] },
        new("Stop-AuditTrail management-events @a -Confirm:$false") { Before = Trail, Tolerated = [StatusUnseen] },
        new("Remove-AuditTrail management-events @a -Confirm:$false") { Before = Trail, Tolerated = [StatusUnseen], DoneId = "TrailMissing" },
        new("Remove-AuditTrail management-events @a -IncludeBucket -Force -Confirm:$false")
        {
            Before = TrailOnBucket, Tolerated = [StatusUnseen], DoneId = "TrailMissing",
        },
        new("Set-LogRetention my-trail-logs -Days 400 @a") { Tolerated = OfRetention },
        new("Get-LogRetention my-trail-logs @a") { Before = "Set-LogRetention my-trail-logs -Days 400 @a", Tolerated = OfRetention },
        new("Clear-LogRetention my-trail-logs @a -Confirm:$false") { Before = "Set-LogRetention my-trail-logs -Days 400 @a", Tolerated = OfRetention },
        new("Measure-LogRetention my-trail-logs @a") { Tolerated = [.. PlaceIsTold.Select(Once), TrailsUnseen] },
        new("Search-TrailEvent -BucketName my-trail-logs @a") { ReadsLogs = true },
        new("Search-TrailEvent -TrailName management-events @a") { Before = TrailOnBucket, ReadsLogs = true },
        new("Search-TrailEvent -EventHistory @a | Out-Null") { Before = Trail },
        new("Save-TrailLog $b -BucketName my-trail-logs @a") { ReadsLogs = true },
        new("Test-AuditTrail @a")
        {
            Before = Trail,
            Tolerated =
            [
                .. PlaceIsTold,
                .. PartsUnseen,
                Once(CallerUnseen),
                new("s3:*", FaultKind.AccessDenied, "What cannot be seen is a check that is unknown."),
                new("cloudtrail:GetEventSelectors", FaultKind.AccessDenied, "What cannot be seen is a check that is unknown."),
                new("cloudtrail:DescribeTrails", FaultKind.AccessDenied, "What cannot be seen is a check that is unknown.") { After = 2 },
            ],
        },
    ];

    /// <summary>The same, where a later call needs what was not told.</summary>
    private static ToleratedFault Once(ToleratedFault fault) => fault with { IsOnce = true };
}
