using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.S3.Protocol;
using TrailTools.Sandbox.S3.Storage;

namespace TrailTools.Sandbox.S3.Lifecycle;

/// <summary>The operations on a bucket's lifecycle configuration. A put replaces all rules.</summary>
internal static class LifecycleAnswerer
{
    private const string Setting = "lifecycle";
    private const string SizeSetting = "lifecycle-size";
    private const string SizeHeader = "x-amz-transition-default-minimum-object-size";
    private const string UsualSize = "all_storage_classes_128K";
    private static readonly string[] Sizes = [UsualSize, "varies_by_storage_class"];

    /// <summary>The operations.</summary>
    public static IEnumerable<S3Route> Routes { get; } =
    [
        new("GetBucketLifecycleConfiguration", "GET", S3Level.Bucket, Setting, Get),
        new("PutBucketLifecycleConfiguration", "PUT", S3Level.Bucket, Setting, PutAsync),
        new("DeleteBucketLifecycle", "DELETE", S3Level.Bucket, Setting, Delete),
    ];

    private static SandboxResponse Get(S3Call call)
        => call.Bucket.Setting(Setting) is { } text
            ? S3Xml.Response(XElement.Parse(text, LoadOptions.PreserveWhitespace)) with { Headers = Size(call.Bucket) }
            : throw new ServiceException(404, "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist") { Details = [("BucketName", call.Bucket.Name)] };

    private static async Task<SandboxResponse> PutAsync(S3Call call, CancellationToken stop)
    {
        RequiredChecksum.Check(call.Request);
        var size = call.Request.Header(SizeHeader) ?? UsualSize;
        if (!Sizes.Contains(size))
            throw S3Errors.InvalidRequest($"Invalid TransitionDefaultMinimumObjectSize found: {size}");
        var document = S3XmlReader.Read(await call.Request.Body.ReadAsync(stop).ConfigureAwait(false), LifecycleForm.Document);
        LifecycleChecker.Check(document);
        AddIds(document);
        call.Bucket.Set(SizeSetting, size);
        call.Bucket.Set(Setting, S3Xml.Qualified(document).ToString(SaveOptions.DisableFormatting));
        return new(200) { Headers = Size(call.Bucket) };
    }

    private static SandboxResponse Delete(S3Call call)
    {
        call.Bucket.Set(Setting, null);
        call.Bucket.Set(SizeSetting, null);
        return new(204);
    }

    // S3 gives rules without an id one.
    private static void AddIds(XElement document)
    {
        foreach (var rule in document.Elements("Rule").Where(static rule => string.IsNullOrEmpty(rule.Element("ID")?.Value)))
        {
            rule.Element("ID")?.Remove();
            rule.AddFirst(new XElement("ID", Guid.NewGuid().ToString("N")));
        }
    }

    private static (string Name, string Value)[] Size(Bucket bucket) => [(SizeHeader, bucket.Setting(SizeSetting) ?? UsualSize)];
}
