using TrailTools.Diagnostics;

namespace TrailTools.Logs;

/// <summary>What can be wrong with a log file, each with its id and its words.</summary>
internal static class LogErrors
{
    /// <summary>The file or folder cannot be opened or read.</summary>
    public static TrailException Unreadable(string path, Exception error) => error switch
    {
        UnauthorizedAccessException => new(TrailErrorKind.Denied, "LogFileDenied", path, $"'{path}' may not be read: {error.Message}", error),
        FileNotFoundException or DirectoryNotFoundException
            => new(TrailErrorKind.NotFound, "LogFileMissing", path, $"'{path}' was there and is gone: {error.Message}", error),
        _ => new(TrailErrorKind.Corrupt, "LogFileUnreadable", path, $"'{path}' cannot be read: {error.Message}", error),
    };

    /// <summary>The file has no bytes.</summary>
    public static TrailException Empty(string path)
        => Corrupt("LogFileEmpty", path, $"'{path}' is empty (0 bytes). CloudTrail writes no empty files: copy it again.");

    /// <summary>The gzip data end before their end, or do not decode.</summary>
    public static TrailException Gzip(string path, string what, Exception? error = null)
        => Corrupt("LogFileGzip", path, $"'{path}' is damaged gzip: {what}. Events before that place were given. Copy the file again.", error);

    /// <summary>Text that is not JSON where JSON should be.</summary>
    public static TrailException Json(string path, long position, string what, Exception? error = null)
        => Corrupt("LogFileJson", path, $"'{path}' is not JSON at byte {position} of its text: {what} Events before that place were given, what follows was not read.", error);

    /// <summary>Lines of JSON Lines that are not JSON, between others that are.</summary>
    public static TrailException JsonLines(string path, long count, long position, string what)
        => Corrupt("LogFileJson", path, $"'{path}' has {count} place(s) that are not JSON, the first at byte {position} of its text: {what} The other lines were read.");

    /// <summary>JSON that is no CloudTrail record.</summary>
    public static TrailException NotCloudTrail(string path, long count, long position)
        => Corrupt("LogFileNotCloudTrail", path, $"'{path}' has {count} JSON value(s) that are no CloudTrail records, the first at byte {position} of its text. The records in it were read.");

    /// <summary>Text that does not even begin as JSON.</summary>
    public static TrailException NoLog(string path)
        => Corrupt("LogFileNotCloudTrail", path, $"'{path}' is no log file: its text begins neither with {{ nor with [.");

    /// <summary>A file that unpacks to more than is allowed.</summary>
    public static TrailException TooLarge(string path, long limit)
        => new(TrailErrorKind.Budget, "LogFileTooLarge", path, $"'{path}' unpacks to more than {limit:N0} bytes; what is beyond was not read. If it is no gzip bomb, allow more by -MaxPlainSize.");

    /// <summary>A record larger than any that CloudTrail writes.</summary>
    public static TrailException RecordTooLarge(string path, long position, long limit)
        => Corrupt("LogRecordTooLarge", path, $"'{path}' has a JSON value of more than {limit:N0} bytes at byte {position} of its text. CloudTrail's records have at most 262,144 bytes; the rest of the file was not read.");

    private static TrailException Corrupt(string id, string path, string message, Exception? error = null)
        => new(TrailErrorKind.Corrupt, id, path, message, error);
}
