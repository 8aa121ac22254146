using TrailTools.Diagnostics;

namespace TrailTools.Logs.Buckets;

/// <summary>What can be wrong with an object or a folder of a bucket, each with its id and its words.</summary>
internal static class ObjectErrors
{
    private const string Refused = "AwsAccessDenied";
    private const string Archived = "ObjectArchived";

    /// <summary>Storage classes whose objects have to be restored before they are read (S3 User Guide, "Understanding archived objects").</summary>
    private static readonly string[] Archives = ["GLACIER", "DEEP_ARCHIVE"];

    /// <summary>Whether objects of a storage class cannot be read as they are.</summary>
    public static bool IsArchive(string storageClass) => Archives.Contains(storageClass, StringComparer.Ordinal);

    /// <summary>Whether an error says something of one object or folder, and others may be well.</summary>
    public static bool IsOfOne(TrailException error) => error.Id is Refused or Archived or "ObjectMissing" || error.Kind is TrailErrorKind.Throttled or TrailErrorKind.Timeout or TrailErrorKind.Unreachable;

    /// <summary>An object that was not given.</summary>
    public static TrailException Object(string path, TrailException error) => error switch
    {
        { Id: Refused } => new(TrailErrorKind.Denied, "LogObjectDenied", path, $"'{path}' may not be read by these credentials: they need s3:GetObject on it, and kms:Decrypt where it is encrypted with a key of KMS. {error.Message}", error),
        { Id: Archived } => Archive(path, error),
        { Id: "ObjectMissing" } => new(TrailErrorKind.NotFound, "LogObjectGone", path, $"'{path}' was listed and is gone: a lifecycle rule or somebody deleted it.", error),
        _ when IsOfOne(error) => new(error.Kind, "LogObjectUnreadable", path, $"'{path}' could not be read: {error.Message}", error),
        _ => new(error.Kind, error.Id, error.Subject, error.Message, error) { EndsAll = true },
    };

    /// <summary>An object whose transfer broke off, each time that it was tried.</summary>
    public static TrailException Broken(string path, IOException error)
        => new(TrailErrorKind.Unreachable, "LogObjectUnreadable", path, $"The transfer of '{path}' broke off each time: {error.Message}", error);

    /// <summary>An object in an archive.</summary>
    public static TrailException Archive(string path, TrailException? error = null)
        => new(TrailErrorKind.Denied, Archived, path, $"'{path}' is archived and was not read: restore it and copy it to another storage class first.", error);

    /// <summary>A folder that may not be listed.</summary>
    public static TrailException Folder(string path, TrailException error) => error.Id == Refused
        ? new(TrailErrorKind.Denied, "LogFolderDenied", path, NotListed(path, error), error)
        : new(error.Kind, "LogFolderUnreadable", path, NotListed(path, error), error);

    private static string NotListed(string path, TrailException error) => $"What is below '{path}' could not be listed and was left out: {error.Message}";
}
