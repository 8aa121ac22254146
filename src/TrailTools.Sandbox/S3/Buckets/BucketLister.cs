using System.Globalization;
using System.Xml.Linq;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Buckets;

/// <summary>ListBuckets.</summary>
internal static class BucketLister
{
    private const int MostBuckets = 10_000;

    /// <summary>Lists the caller's buckets by name.</summary>
    public static SandboxResponse List(S3Call call)
    {
        var prefix = call.Request.Parameter("prefix");
        var region = call.Request.Parameter("bucket-region");
        var after = PageToken.Read(call.Request.Parameter("continuation-token")) ?? "";
        var most = Most(call.Request.Parameter("max-buckets"));
        Bucket[] fitting =
        [
            .. call.Buckets.OwnedBy(call.Call.Caller.AccountId)
                .Where(bucket => bucket.Name.StartsWith(prefix ?? "", StringComparison.Ordinal) && (region is null || bucket.Region == region) && string.CompareOrdinal(bucket.Name, after) > 0)
                .Take(most + 1),
        ];
        return S3Xml.Response(S3Xml.Element(
            "ListAllMyBucketsResult",
            Owners.Element("Owner", call.Call.Caller.AccountId),
            S3Xml.Element("Buckets", fitting.Take(most).Select(bucket => Describe(call, bucket))),
            fitting.Length > most ? S3Xml.Element("ContinuationToken", PageToken.Write(fitting[most - 1].Name)) : null,
            prefix is null ? null : S3Xml.Element("Prefix", prefix)));
    }

    private static XElement Describe(S3Call call, Bucket bucket) => S3Xml.Element(
        "Bucket",
        S3Xml.Element("Name", bucket.Name),
        S3Xml.Element("CreationDate", S3Xml.Time(bucket.Created)),
        S3Xml.Element("BucketRegion", bucket.Region),
        S3Xml.Element("BucketArn", $"arn:{call.Call.Partition}:s3:::{bucket.Name}"));

    private static int Most(string? text)
        => text is null ? MostBuckets
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var most) && most is >= 1 and <= MostBuckets ? most
            : throw S3Errors.InvalidArgument("Argument max-buckets must be an integer between 1 and 10000.", "max-buckets", text);
}
